/** What administrators do for the whole workspace. */
@NullMarked
package chat.application.admin;

import org.jspecify.annotations.NullMarked;
