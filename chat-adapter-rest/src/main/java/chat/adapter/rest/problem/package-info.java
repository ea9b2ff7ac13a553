/** How refusals and faults are told over HTTP. */
@NullMarked
package chat.adapter.rest.problem;

import org.jspecify.annotations.NullMarked;
