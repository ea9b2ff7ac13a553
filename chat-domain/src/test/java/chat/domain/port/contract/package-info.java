/** Contract tests that every implementation of a port must pass. */
@NullMarked
package chat.domain.port.contract;

import org.jspecify.annotations.NullMarked;
