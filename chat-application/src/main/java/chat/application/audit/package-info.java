/** Reading the audit log. */
@NullMarked
package chat.application.audit;

import org.jspecify.annotations.NullMarked;
