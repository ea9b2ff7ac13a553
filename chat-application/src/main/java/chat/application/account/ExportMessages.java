package chat.application.account;

import chat.application.message.MessageView;
import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.port.History;
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
        AuthoredPage page = history.findByAuthor(author, from);
        return new Part(page.messages().stream().map(MessageView::of).toList(), page.next());
    }
}
