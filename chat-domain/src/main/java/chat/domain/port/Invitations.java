package chat.domain.port;

import chat.domain.LinkHash;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.invitation.Invitation;
import chat.domain.invitation.InvitationId;
import chat.domain.invitation.NewInvitation;
import chat.domain.invitation.RegistrationPolicy;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The invitations, and who comes in by them. Each call is one transaction: an invitation that is good for one more is
 * given to one, whoever else wants it at the same moment. Those to rooms that are gone are gone, too, and those of people who are
 * not active count for nothing.
 */
public interface Invitations {
    /** Makes one, and notes it in the audit log. Refuses with {@code forbidden}, or as the room does. */
    Invitation create(LinkHash link, NewInvitation newInvitation);

    /** Those that the user may look after, newest first, 200 at most. */
    List<Invitation> listManageableBy(User user);

    /** Which one a link leads to, good or not. */
    Optional<Invitation> find(LinkHash link);

    /** Takes it back, and notes that; refuses with {@code not_found} whoever may not look after it. */
    void revoke(InvitationId id, UserId actor, Instant now);

    /**
     * Lets somebody with an account join its room, which it tells, if there is one; takes a use only from who was not in
     * it. Refuses with {@code not_found} if it is not good, or not for them.
     */
    Optional<RoomId> accept(LinkHash link, UserId actor, Instant now);

    /**
     * Makes an account as {@link Accounts#register} does if the rule lets somebody in; takes a use of the invitation that
     * the rule gives, and lets them join its room, too.
     *
     * @param link the link that they show, if any
     */
    User register(Username name, PasswordHash hash, Optional<LinkHash> link, RegistrationRule rule, Instant now);

    /** Who is let in, and by which invitation; refuses by throwing. It may be called again. */
    @FunctionalInterface
    interface RegistrationRule {
        Optional<Invitation> decide(RegistrationPolicy entrance);
    }
}
