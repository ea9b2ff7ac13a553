package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.EDIT_CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.audit.AuditAction;
import chat.domain.message.Content;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.Message.MessageKind;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageChange.ChangeType;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with a message in their hands: what they may do to it. Rows that nobody wrote, and what is deleted, are
 * {@code message_not_found}. A decision made on it holds only in the transaction that loaded it.
 */
public record MessagePolicy(RoomPolicy roomPolicy, Message message) {

    /**
     * Lets the author say it otherwise; refuses others with {@code forbidden}, and with {@code edit_conflict} who has
     * not seen the last edit.
     *
     * @param basedOn the revision of the message that was before the author's eyes
     * @param maxChars in UTF-16 code units
     */
    public MessageChange edit(Content content, Optional<Revision> basedOn, int maxChars, Instant now) {
        roomPolicy.requireMembership();
        MessageBody body = message.requireBody();
        if (!isAuthor()) {
            throw new ChatException(FORBIDDEN, "Only its author can edit a message.");
        }
        if (basedOn.isPresent()
                && body.lastEdit()
                        .filter(edit -> edit.revision().isAfter(basedOn.get()))
                        .isPresent()) {
            throw new ChatException(EDIT_CONFLICT, "The message was edited meanwhile.");
        }
        return body.content().equals(content)
                ? MessageChange.of(ChangeType.NONE, now)
                : MessageChange.edit(content.requireMaxLength(maxChars), now);
    }

    /** Takes it away; refuses with {@code forbidden} who neither wrote it nor moderates the room. */
    public MessageChange delete(Instant now) {
        roomPolicy.requireVisible();
        boolean gone = message.kind() == MessageKind.DELETED;
        if (!gone) {
            message.requireBody();
        }
        if (!isAuthor()) {
            roomPolicy.requireRole(Role.MODERATOR);
        }
        roomPolicy.requireNotArchived();
        if (gone) {
            return MessageChange.of(ChangeType.NONE, now);
        }
        MessageChange change = MessageChange.of(ChangeType.DELETE, now);
        return isAuthor() ? change : change.withAudit(AuditAction.MESSAGE_DELETED);
    }

    /** Gives it an emoji or takes that back; refuses with {@code conflict} more different ones than it can have. */
    public MessageChange react(Emoji emoji, boolean on, Instant now) {
        roomPolicy.requireMembership();
        List<Reaction> reactions = message.requireBody().reactions();
        boolean another =
                reactions.stream().noneMatch(reaction -> reaction.emoji().equals(emoji));
        if (on && another && reactions.size() >= Reaction.MAX_PER_MESSAGE) {
            throw new ChatException(CONFLICT, "A message has at most 20 different emoji.");
        }
        return !on && another ? MessageChange.of(ChangeType.NONE, now) : MessageChange.react(emoji, on, now);
    }

    /** Pins it in its room, or unpins it. */
    public MessageChange pin(boolean on, Instant now) {
        roomPolicy.requireMembership();
        if (message.requireBody().pinned() == on) {
            return MessageChange.of(ChangeType.NONE, now);
        }
        return MessageChange.of(on ? ChangeType.PIN : ChangeType.UNPIN, now);
    }

    private boolean isAuthor() {
        return message.author().id().equals(roomPolicy.user().id());
    }
}
