/** What a command sees while its transaction is open: the rooms and people at hand, and the news to tell. */
@NullMarked
package chat.adapter.persistence.live;

import org.jspecify.annotations.NullMarked;
