/** The rules of Unicode text that server and clients share: folding, invisible characters, links and mentions. */
@NullMarked
package chat.domain.text;

import org.jspecify.annotations.NullMarked;
