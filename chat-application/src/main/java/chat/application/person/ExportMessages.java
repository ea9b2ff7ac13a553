package chat.application.person;

import chat.application.view.MessageView;
import chat.domain.message.Written;
import chat.domain.port.History;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Gives somebody all that they wrote, a part at a time. */
public final class ExportMessages {
    private final History history;

    public ExportMessages(History history) {
        this.history = history;
    }

    /** @param next what to ask with for the next part, if there is one */
    public record Part(List<MessageView> messages, Optional<Long> next) {}

    /** @param from 0 for the first part */
    public Part handle(UserId author, long from) {
        Written written = history.writtenBy(author, from);
        return new Part(written.messages().stream().map(MessageView::of).toList(), written.next());
    }
}
