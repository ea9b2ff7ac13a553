package chat.domain.message;

import chat.domain.WireEnum;
import chat.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * The row of a user who joined or left.
 *
 * @param actor the user who added, removed or banned the author; empty if the author acted
 */
public record MembershipEvent(
        MessageId id,
        Revision revision,
        Author author,
        Instant timestamp,
        MembershipEventType type,
        Optional<UserId> actor)
        implements Message {

    /** Whether the user joined or left. */
    public enum MembershipEventType implements WireEnum {
        JOINED,
        LEFT
    }
}
