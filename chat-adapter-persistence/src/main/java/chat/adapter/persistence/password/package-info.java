/** Hashing passwords, and knowing those that everybody tries. */
@NullMarked
package chat.adapter.persistence.password;

import org.jspecify.annotations.NullMarked;
