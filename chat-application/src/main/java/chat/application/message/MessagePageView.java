package chat.application.message;

import chat.domain.message.Message;
import chat.domain.message.MessagePage;
import java.util.List;

/**
 * A page of a room's log.
 *
 * @param messages ascending by seq
 * @param replied the rows to which these reply, unless they are among them
 * @param hasMore whether there are more rows in the requested direction
 * @param revision the head of the room when the page was read
 */
public record MessagePageView(List<MessageView> messages, List<MessageView> replied, boolean hasMore, long revision) {
    public static MessagePageView of(MessagePage page, List<Message> replied) {
        return new MessagePageView(
                page.messages().stream().map(MessageView::of).toList(),
                replied.stream().map(MessageView::of).toList(),
                page.hasMore(),
                page.revision().value());
    }
}
