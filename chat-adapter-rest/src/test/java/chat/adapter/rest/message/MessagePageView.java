package chat.adapter.rest.message;

import chat.application.message.MessageView;
import chat.domain.message.Message;
import chat.domain.message.MessagePage;
import java.util.List;

/** A page of a room's log as {@code openapi.json} describes it: {@link MessagePageEncoder} writes the same. */
public record MessagePageView(List<MessageView> messages, List<MessageView> replied, boolean hasMore, long revision) {
    static MessagePageView of(MessagePage page) {
        return new MessagePageView(
                views(page.messages()),
                views(page.replied()),
                page.hasMore(),
                page.revision().value());
    }

    private static List<MessageView> views(List<Message> rows) {
        return rows.stream().map(MessageView::of).toList();
    }
}
