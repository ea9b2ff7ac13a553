/** The use cases of Parley, by concept. Pure Java: adapters call them, and they call the ports of the domain. */
@NullMarked
package chat.application;

import org.jspecify.annotations.NullMarked;
