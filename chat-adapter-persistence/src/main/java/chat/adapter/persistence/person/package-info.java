/** How people are kept. */
@NullMarked
package chat.adapter.persistence.person;

import org.jspecify.annotations.NullMarked;
