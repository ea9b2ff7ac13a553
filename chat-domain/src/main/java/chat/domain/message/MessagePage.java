package chat.domain.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A page of a room's log.
 *
 * @param messages ascending by seq
 * @param replied the existing rows to which these reply, unless they are among them, in the order of the replies
 * @param hasMore whether there are more rows in the requested direction (older ones, except for {@code AFTER})
 * @param revision the head of the room when the page was read
 */
public record MessagePage(List<Message> messages, List<Message> replied, boolean hasMore, Revision revision) {
    /** The page of a room that does not exist. */
    public static final MessagePage NONE = new MessagePage(List.of(), List.of(), false, Revision.ZERO);

    /** @return the ids of the rows to which these rows reply, unless they are among them, in the order of the replies */
    public static Set<MessageId> repliedOutside(List<Message> rows) {
        Set<MessageId> replied = new LinkedHashSet<>();
        for (Message row : rows) {
            if (row instanceof TextMessage message) {
                message.body().replyTo().ifPresent(replied::add);
            }
        }
        if (!replied.isEmpty()) {
            rows.forEach(row -> replied.remove(row.id()));
        }
        return replied;
    }
}
