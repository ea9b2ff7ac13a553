/** What administrators and moderators did, on record for good. */
@NullMarked
package chat.domain.audit;

import org.jspecify.annotations.NullMarked;
