package chat.domain.invitation;

import chat.domain.LinkToken;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An invitation link to the workspace and optionally to a room. A decision is valid only in the transaction that loaded
 * the invitation.
 *
 * @param createdBy the user who created it
 * @param room the room that users join besides {@code general}; empty for none
 */
public record Invitation(
        InvitationId id,
        Author createdBy,
        Optional<Room> room,
        Instant createdAt,
        InvitationLimits limits,
        InvitationUsage usage) {

    /**
     * The state of an invitation.
     *
     * @param used how often it was used
     * @param revoked whether it was revoked
     */
    public record InvitationUsage(int used, boolean revoked) {
        public static final InvitationUsage NONE = new InvitationUsage(0, false);

        public InvitationUsage increment() {
            return new InvitationUsage(used + 1, revoked);
        }
    }

    /** @return whether a new user may use it */
    public boolean isUsable(Instant now) {
        return isActive(now) && hasUsesLeft();
    }

    /**
     * Checks that a new user may use it.
     *
     * @throws chat.domain.ChatException {@code not_found} if not
     */
    public void requireUsable(Instant now) {
        if (!isUsable(now)) {
            throw LinkToken.notFound();
        }
    }

    // Nobody can join an archived room.
    private boolean isActive(Instant now) {
        return !usage.revoked()
                && !limits.isExpired(now)
                && room.filter(Room::archived).isEmpty();
    }

    private boolean hasUsesLeft() {
        return limits.maxUses().filter(most -> usage.used() >= most).isEmpty();
    }

    /**
     * Decides how an existing user joins the room. Nothing changes if they are a member already.
     *
     * @throws chat.domain.ChatException {@code not_found} if the invitation is not valid or the user is banned from the
     *     room
     */
    public RoomChange accept(RoomPolicy policy, Instant now) {
        boolean member = policy.role().isPresent();
        if (!isActive(now) || (!member && (policy.banned() || !hasUsesLeft()))) {
            throw LinkToken.notFound();
        }
        return member ? RoomChange.none(policy.room(), now) : RoomChange.join(policy.room(), Role.MEMBER, now);
    }

    /**
     * @return whether the user may list and revoke it: its creator, a moderator or owner of its room, or an
     *     administrator
     */
    public boolean isManageableBy(User user, Optional<Role> inRoom) {
        return user.admin()
                || user.id().equals(createdBy.id())
                || inRoom.filter(role -> role.isAtLeast(Role.MODERATOR)).isPresent();
    }

    /** @return the entry of the audit log about an action on this invitation */
    public AuditEntry toAuditEntry(AuditAction action, UserId actor, Instant at) {
        Map<String, String> details = Map.of("invitation_id", Long.toString(id.value()));
        return new AuditEntry(at, actor, action, Optional.empty(), room.map(Room::id), details);
    }

    /** @return this invitation after one more use */
    public Invitation withOneMoreUse() {
        return new Invitation(id, createdBy, room, createdAt, limits, usage.increment());
    }

    /** @return this invitation, revoked */
    public Invitation revoked() {
        return new Invitation(id, createdBy, room, createdAt, limits, new InvitationUsage(usage.used(), true));
    }
}
