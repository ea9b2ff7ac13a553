package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.EDIT_CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;

import chat.domain.ChatException;
import chat.domain.audit.AuditAction;
import chat.domain.message.Content;
import chat.domain.message.DeletedMessage;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageChange.ChangeType;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a user may do to a message. Events and deleted messages are {@code message_not_found}. A decision is
 * valid only in the transaction that loaded the policy.
 */
public record MessagePolicy(RoomPolicy roomPolicy, Message message) {

    /**
     * Edits the message.
     *
     * @param basedOn the revision of the message that the author last saw
     * @param maxChars the maximum length in UTF-16 code units
     * @throws ChatException {@code forbidden} if the user is not the author; {@code edit_conflict} if the message was
     *     edited after {@code basedOn}
     */
    public MessageChange edit(Content content, Optional<Revision> basedOn, int maxChars, Instant now) {
        roomPolicy.requireMembership();
        MessageBody body = message.requireBody();
        if (!isAuthor()) {
            throw new ChatException(FORBIDDEN, "Only the author can edit a message.");
        }
        if (basedOn.isPresent()
                && body.lastEdit()
                        .filter(edit -> edit.revision().isAfter(basedOn.get()))
                        .isPresent()) {
            throw new ChatException(EDIT_CONFLICT, "The message was edited in the meantime.");
        }
        return body.content().equals(content)
                ? MessageChange.of(ChangeType.NONE, now)
                : MessageChange.edit(content.requireMaxLength(maxChars), now);
    }

    /**
     * Deletes the message.
     *
     * @throws ChatException {@code forbidden} if the user is neither the author nor a moderator of the room
     */
    public MessageChange delete(Instant now) {
        roomPolicy.requireVisible();
        boolean deleted = message instanceof DeletedMessage;
        if (!deleted) {
            message.requireText();
        }
        if (!isAuthor()) {
            roomPolicy.requireRole(Role.MODERATOR);
        }
        roomPolicy.room().requireNotArchived();
        if (deleted) {
            return MessageChange.of(ChangeType.NONE, now);
        }
        MessageChange change = MessageChange.of(ChangeType.DELETE, now);
        return isAuthor() ? change : change.withAudit(AuditAction.MESSAGE_DELETED);
    }

    /**
     * Adds or removes the user's reaction.
     *
     * @throws ChatException {@code conflict} if the message already has the maximum number of different emoji
     */
    public MessageChange react(Emoji emoji, boolean on, Instant now) {
        roomPolicy.requireMembership();
        List<Reaction> reactions = message.requireBody().reactions();
        boolean isNewEmoji =
                reactions.stream().noneMatch(reaction -> reaction.emoji().equals(emoji));
        if (on && isNewEmoji && reactions.size() >= Reaction.MAX_PER_MESSAGE) {
            throw new ChatException(CONFLICT, "A message can have at most 20 different emoji.");
        }
        return !on && isNewEmoji ? MessageChange.of(ChangeType.NONE, now) : MessageChange.react(emoji, on, now);
    }

    /** Pins or unpins the message. */
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
