/** HTTP resources for accounts and profiles. */
@NullMarked
package chat.adapter.rest.account;

import org.jspecify.annotations.NullMarked;
