package chat.application.account;

import chat.application.message.MessageView;
import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.port.History;
import java.util.List;
import java.util.Optional;

/** Exports all messages of a user, page by page. */
public final class ExportMessages {
    private final History history;

    public ExportMessages(History history) {
        this.history = history;
    }

    /**
     * @param messages the messages of this page
     * @param next the {@code from} of the next page; empty if there is none
     */
    public record Part(List<MessageView> messages, Optional<Long> next) {}

    /** @param from where the page starts; 0 for the first page */
    public Part handle(UserId author, long from) {
        AuthoredPage page = history.findByAuthor(author, from);
        return new Part(page.messages().stream().map(MessageView::of).toList(), page.next());
    }
}
