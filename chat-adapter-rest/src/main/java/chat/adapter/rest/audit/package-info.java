/** HTTP resource for the audit log. */
@NullMarked
package chat.adapter.rest.audit;

import org.jspecify.annotations.NullMarked;
