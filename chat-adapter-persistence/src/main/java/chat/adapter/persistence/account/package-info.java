/** Accounts in the database, password hashing with Argon2id, and processing of avatars. */
@NullMarked
package chat.adapter.persistence.account;

import org.jspecify.annotations.NullMarked;
