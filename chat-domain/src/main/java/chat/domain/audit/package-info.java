/** The audit log: what administrators, owners and moderators did to others. */
@NullMarked
package chat.domain.audit;

import org.jspecify.annotations.NullMarked;
