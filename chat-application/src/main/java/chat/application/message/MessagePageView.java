package chat.application.message;

import chat.domain.message.Message;
import chat.domain.message.MessagePage;
import java.util.List;

/**
 * A part of a room's log.
 *
 * @param messages ascending by seq
 * @param replied the rows that those answer, as far as they are not among them
 * @param hasMore whether there are rows beyond, in the direction asked for
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
