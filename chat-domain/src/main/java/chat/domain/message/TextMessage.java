package chat.domain.message;

import java.time.Instant;
import java.util.Optional;

/** A message that a user wrote, with its text. */
public record TextMessage(
        MessageId id,
        Revision revision,
        Author author,
        Instant timestamp,
        Optional<ClientId> clientId,
        MessageBody body)
        implements Message {

    @Override
    public TextMessage requireText() {
        return this;
    }

    /** @return this message with another body since that revision */
    public TextMessage withBody(Revision revised, MessageBody changed) {
        return new TextMessage(id, revised, author, timestamp, clientId, changed);
    }

    /** @return the tombstone of this message, which keeps its author but not its content */
    public DeletedMessage deleted(Revision revised) {
        return new DeletedMessage(id, revised, author, timestamp, clientId);
    }
}
