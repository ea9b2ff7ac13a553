/** What every implementation of a port must do, as tests that speak only ports. */
@NullMarked
package chat.domain.port.contract;

import org.jspecify.annotations.NullMarked;
