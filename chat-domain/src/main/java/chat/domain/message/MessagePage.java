package chat.domain.message;

import java.util.List;

/**
 * A page of a room's log.
 *
 * @param messages ascending by seq
 * @param hasMore whether there are more rows in the requested direction (older ones, except for {@code AFTER})
 * @param revision the head of the room when the page was read
 */
public record MessagePage(List<Message> messages, boolean hasMore, Revision revision) {}
