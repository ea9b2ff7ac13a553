/** Use cases on accounts and profiles, and the views that describe users. */
@NullMarked
package chat.application.account;

import org.jspecify.annotations.NullMarked;
