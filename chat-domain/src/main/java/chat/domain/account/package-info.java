/** Users: their names, credentials, profiles and account status, and the policy that governs accounts. */
@NullMarked
package chat.domain.account;

import org.jspecify.annotations.NullMarked;
