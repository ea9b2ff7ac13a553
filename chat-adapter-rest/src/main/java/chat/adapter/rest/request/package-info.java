/** What every request is looked at for, and every answer carries. */
@NullMarked
package chat.adapter.rest.request;

import org.jspecify.annotations.NullMarked;
