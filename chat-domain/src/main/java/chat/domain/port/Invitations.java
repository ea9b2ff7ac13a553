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
 * Stores invitations and registers users through them. Each call is one transaction, so that concurrent callers never
 * use an invitation more often than it allows. Deleting a room deletes its invitations. An invitation is not valid
 * while its creator is not active.
 */
public interface Invitations {
    /**
     * Creates an invitation and writes it to the audit log.
     *
     * @throws chat.domain.ChatException {@code forbidden} if the actor may not create it; other codes as {@link
     *     NewInvitation#requireAllowed}
     */
    Invitation create(LinkHash link, NewInvitation newInvitation);

    /** @return the invitations that the user may manage, newest first, at most 200 */
    List<Invitation> listManageableBy(User user);

    /** @return the invitation with this link, valid or not; empty if there is none */
    Optional<Invitation> find(LinkHash link);

    /**
     * Revokes an invitation and writes that to the audit log.
     *
     * @throws chat.domain.ChatException {@code not_found} if there is no such invitation or the actor may not manage it
     */
    void revoke(InvitationId id, UserId actor, Instant now);

    /**
     * Adds an existing user to the invitation's room. Counts a use only if the user was not a member.
     *
     * @return the room; empty if the invitation is not for a room
     * @throws chat.domain.ChatException {@code not_found} if the invitation is not valid, or not for this user
     */
    Optional<RoomId> accept(LinkHash link, UserId actor, Instant now);

    /**
     * Registers a user as {@link Accounts#register} does, if the rule allows it. Counts a use of the invitation that
     * the rule returns, and adds the user to its room.
     *
     * @param link the hash of the link that the user presents; empty for none
     * @param rule decides whether the user may register, and with which invitation
     * @return the new user
     * @throws chat.domain.ChatException {@code name_taken}, or what the rule throws
     */
    User register(
            Username name,
            PasswordHash hash,
            Optional<LinkHash> link,
            Decision<RegistrationPolicy, Optional<Invitation>> rule,
            Instant now);
}
