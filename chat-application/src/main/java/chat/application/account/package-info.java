/** Getting in and out: accounts and sessions. */
@NullMarked
package chat.application.account;

import org.jspecify.annotations.NullMarked;
