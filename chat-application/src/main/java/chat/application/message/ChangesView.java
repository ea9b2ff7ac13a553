package chat.application.message;

import chat.domain.message.ChangeSet;
import chat.domain.message.Epoch;
import chat.domain.message.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a room since a revision.
 *
 * @param epoch the identifier of the database to which the revisions belong
 * @param revision the revision up to which the changes reach
 * @param more whether there are later changes: request them from {@code revision}
 * @param reset true if the client must discard its rows and read the newest page; otherwise absent
 * @param messages each changed row once, in its current state, by revision
 */
public record ChangesView(
        String epoch, long revision, boolean more, @Nullable Boolean reset, List<MessageView> messages) {

    public static ChangesView of(Epoch epoch, ChangeSet changes) {
        return new ChangesView(
                epoch.value(),
                changes.revision().value(),
                changes.more(),
                null,
                changes.messages().stream().map(MessageView::of).toList());
    }

    /** @return the response that makes the client discard its rows */
    public static ChangesView reset(Epoch epoch, Revision head) {
        return new ChangesView(epoch.value(), head.value(), false, true, List.of());
    }
}
