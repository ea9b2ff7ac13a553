/** Accounts and sessions. */
@NullMarked
package chat.adapter.persistence.account;

import org.jspecify.annotations.NullMarked;
