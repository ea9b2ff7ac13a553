package chat.domain.message;

import chat.domain.audit.AuditAction;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision about an existing message.
 *
 * @param content the new content; only for {@link ChangeType#EDIT}
 * @param emoji the emoji; only for {@link ChangeType#REACT} and {@link ChangeType#UNREACT}
 * @param auditAction the action to write to the audit log; empty for none
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

    /** @return a change without further parameters */
    public static MessageChange of(ChangeType type, Instant at) {
        return new MessageChange(type, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    public static MessageChange edit(Content content, Instant at) {
        return new MessageChange(ChangeType.EDIT, Optional.of(content), Optional.empty(), Optional.empty(), at);
    }

    /** @return the change that adds or removes a reaction */
    public static MessageChange react(Emoji emoji, boolean on, Instant at) {
        return new MessageChange(
                on ? ChangeType.REACT : ChangeType.UNREACT, Optional.empty(), Optional.of(emoji), Optional.empty(), at);
    }

    /** @return this change, to be written to the audit log as {@code auditAction} */
    public MessageChange withAudit(AuditAction auditAction) {
        return new MessageChange(type, content, emoji, Optional.of(auditAction), at);
    }
}
