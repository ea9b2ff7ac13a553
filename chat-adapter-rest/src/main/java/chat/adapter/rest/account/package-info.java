/** Accounts and sessions over HTTP. */
@NullMarked
package chat.adapter.rest.account;

import org.jspecify.annotations.NullMarked;
