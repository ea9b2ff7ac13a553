/** The people of the workspace, and what they tell of themselves. */
@NullMarked
package chat.application.person;

import org.jspecify.annotations.NullMarked;
