/** What the domain needs from outside: storage, hashing, randomness, telling others. */
@NullMarked
package chat.domain.port;

import org.jspecify.annotations.NullMarked;
