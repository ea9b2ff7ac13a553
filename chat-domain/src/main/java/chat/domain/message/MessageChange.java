package chat.domain.message;

import chat.domain.audit.AuditAction;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided about a message that is there already.
 *
 * @param content the new one, of an {@link Act#EDIT}
 * @param auditAction what the audit log tells of it, if anything
 * @param emoji that of an {@link Act#REACT} or {@link Act#UNREACT}
 */
public record MessageChange(
        ChangeType type,
        Optional<Content> content,
        Optional<Emoji> emoji,
        Optional<AuditAction> auditAction,
        Instant at) {

    /** The kinds of decisions. */
    public enum ChangeType {
        NONE,
        EDIT,
        DELETE,
        REACT,
        UNREACT,
        PIN,
        UNPIN
    }

    /** A decision that needs no more words. */
    public static MessageChange of(ChangeType type, Instant at) {
        return new MessageChange(type, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    public static MessageChange edit(Content content, Instant at) {
        return new MessageChange(ChangeType.EDIT, Optional.of(content), Optional.empty(), Optional.empty(), at);
    }

    /** Gives the emoji, or takes it back. */
    public static MessageChange react(Emoji emoji, boolean on, Instant at) {
        return new MessageChange(
                on ? ChangeType.REACT : ChangeType.UNREACT, Optional.empty(), Optional.of(emoji), Optional.empty(), at);
    }

    /** The same, on record. */
    public MessageChange withAudit(AuditAction as) {
        return new MessageChange(type, content, emoji, Optional.of(as), at);
    }
}
