/** What administrators may do about accounts. */
@NullMarked
package chat.domain.admin;

import org.jspecify.annotations.NullMarked;
