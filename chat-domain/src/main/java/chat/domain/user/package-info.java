/** People with an account: their names, their passwords' rules. */
@NullMarked
package chat.domain.user;

import org.jspecify.annotations.NullMarked;
