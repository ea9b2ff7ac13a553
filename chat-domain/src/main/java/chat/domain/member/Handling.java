package chat.domain.member;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.EDIT_CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.message.Amendment;
import chat.domain.message.Amendment.Act;
import chat.domain.message.Content;
import chat.domain.message.Emoji;
import chat.domain.message.Message;
import chat.domain.message.Message.Kind;
import chat.domain.message.Post;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody with a message in their hands: what they may do to it. Rows that nobody wrote, and what is deleted, are
 * {@code message_not_found}. A decision made on it holds only in the transaction that loaded it.
 */
public record Handling(Standing standing, Message message) {

    /**
     * Lets the author say it otherwise; refuses others with {@code forbidden}, and with {@code edit_conflict} who has
     * not seen the last edit.
     *
     * @param basedOn the revision of the message that was before the author's eyes
     * @param maxChars in UTF-16 code units
     */
    public Amendment edit(Content content, Optional<Revision> basedOn, int maxChars, Instant now) {
        standing.membership();
        Post post = message.written();
        if (!isAuthor()) {
            throw new ChatException(FORBIDDEN, "Only its author can edit a message.");
        }
        if (basedOn.isPresent()
                && post.edit()
                        .filter(edit -> edit.revision().isAfter(basedOn.get()))
                        .isPresent()) {
            throw new ChatException(EDIT_CONFLICT, "The message was edited meanwhile.");
        }
        return post.content().equals(content)
                ? Amendment.of(Act.NOTHING, now)
                : Amendment.edit(content.atMost(maxChars), now);
    }

    /** Takes it away; refuses with {@code forbidden} who neither wrote it nor moderates the room. */
    public Amendment delete(Instant now) {
        standing.requireVisible();
        boolean gone = message.kind() == Kind.DELETED;
        if (!gone) {
            message.written();
        }
        if (!isAuthor()) {
            standing.require(Role.MODERATOR);
        }
        standing.requireInUse();
        if (gone) {
            return Amendment.of(Act.NOTHING, now);
        }
        Amendment decided = Amendment.of(Act.DELETE, now);
        return isAuthor() ? decided : decided.audited(AuditAct.MESSAGE_DELETED);
    }

    /** Gives it an emoji or takes that back; refuses with {@code conflict} more different ones than it can have. */
    public Amendment react(Emoji emoji, boolean on, Instant now) {
        standing.membership();
        List<Reaction> reactions = message.written().reactions();
        boolean another =
                reactions.stream().noneMatch(reaction -> reaction.emoji().equals(emoji));
        if (on && another && reactions.size() >= Reaction.MAX_PER_MESSAGE) {
            throw new ChatException(CONFLICT, "A message has at most 20 different emoji.");
        }
        return !on && another ? Amendment.of(Act.NOTHING, now) : Amendment.react(emoji, on, now);
    }

    /** Pins it in its room, or unpins it. */
    public Amendment pin(boolean on, Instant now) {
        standing.membership();
        if (message.written().pinned() == on) {
            return Amendment.of(Act.NOTHING, now);
        }
        return Amendment.of(on ? Act.PIN : Act.UNPIN, now);
    }

    private boolean isAuthor() {
        return message.author().id().equals(standing.user().id());
    }
}
