/** Who is in a room and what they may do there, over HTTP. */
@NullMarked
package chat.adapter.rest.member;

import org.jspecify.annotations.NullMarked;
