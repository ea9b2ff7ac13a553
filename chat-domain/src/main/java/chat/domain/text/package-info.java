/** Text as people type it: trimmed and compared by Unicode's rules. */
@NullMarked
package chat.domain.text;

import org.jspecify.annotations.NullMarked;
