/** What only administrators ask for. */
@NullMarked
package chat.adapter.rest.admin;

import org.jspecify.annotations.NullMarked;
