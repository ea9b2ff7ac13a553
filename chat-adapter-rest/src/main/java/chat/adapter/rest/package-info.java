/** The HTTP interface, assembled. */
@NullMarked
package chat.adapter.rest;

import org.jspecify.annotations.NullMarked;
