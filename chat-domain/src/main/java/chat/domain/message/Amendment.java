package chat.domain.message;

import chat.domain.audit.AuditAct;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided about a message that is there already.
 *
 * @param content the new one, of an {@link Act#EDIT}
 * @param audit what the audit log tells of it, if anything
 * @param emoji that of an {@link Act#REACT} or {@link Act#UNREACT}
 */
public record Amendment(
        Act act, Optional<Content> content, Optional<Emoji> emoji, Optional<AuditAct> audit, Instant at) {

    /** The kinds of decisions. */
    public enum Act {
        NOTHING,
        EDIT,
        DELETE,
        REACT,
        UNREACT,
        PIN,
        UNPIN
    }

    /** A decision that needs no more words. */
    public static Amendment of(Act act, Instant at) {
        return new Amendment(act, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    public static Amendment edit(Content content, Instant at) {
        return new Amendment(Act.EDIT, Optional.of(content), Optional.empty(), Optional.empty(), at);
    }

    /** Gives the emoji, or takes it back. */
    public static Amendment react(Emoji emoji, boolean on, Instant at) {
        return new Amendment(on ? Act.REACT : Act.UNREACT, Optional.empty(), Optional.of(emoji), Optional.empty(), at);
    }

    /** The same, on record. */
    public Amendment audited(AuditAct as) {
        return new Amendment(act, content, emoji, Optional.of(as), at);
    }
}
