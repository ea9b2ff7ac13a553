package chat.domain.invitation;

import chat.domain.LinkToken;
import chat.domain.account.User;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in whoever has its link. What was decided about one holds only in the transaction that loaded it.
 *
 * @param createdBy who made it
 * @param room which those who take it join, besides {@code general}
 */
public record Invitation(
        InvitationId id,
        Author createdBy,
        Optional<Room> room,
        Instant createdAt,
        InvitationLimits limits,
        InvitationUsage usage) {

    /** What became of it: how often it was used, and whether it was taken back. */
    public record InvitationUsage(int used, boolean revoked) {
        public static final InvitationUsage NONE = new InvitationUsage(0, false);

        public InvitationUsage increment() {
            return new InvitationUsage(used + 1, revoked);
        }
    }

    /** Whether somebody new may come by it. */
    public boolean isUsable(Instant now) {
        return isActive(now) && hasUsesLeft();
    }

    /** Refuses with {@code not_found} where nobody may come by it. */
    public void requireUsable(Instant now) {
        if (!isUsable(now)) {
            throw LinkToken.notFound();
        }
    }

    // A room where nobody talks any more takes nobody in.
    private boolean isActive(Instant now) {
        return !usage.revoked()
                && !limits.isExpired(now)
                && room.filter(Room::archived).isEmpty();
    }

    private boolean hasUsesLeft() {
        return limits.maxUses().filter(most -> usage.used() >= most).isEmpty();
    }

    /**
     * What becomes of the place of somebody with an account who follows it: nothing, for members. Refuses with
     * {@code not_found} who is banned from the room, and everybody where the invitation is not good.
     */
    public RoomChange accept(RoomPolicy policy, Instant now) {
        boolean member = policy.role().isPresent();
        if (!isActive(now) || (!member && (policy.banned() || !hasUsesLeft()))) {
            throw LinkToken.notFound();
        }
        return member ? RoomChange.none(policy.room(), now) : RoomChange.join(policy.room(), Role.MEMBER, now);
    }

    /** Whether that user may look after it: its maker, whoever moderates its room, and administrators. */
    public boolean isManageableBy(User user, Optional<Role> inRoom) {
        return user.admin()
                || user.id().equals(createdBy.id())
                || inRoom.filter(role -> role.isAtLeast(Role.MODERATOR)).isPresent();
    }

    /** The same after another use. */
    public Invitation withOneMoreUse() {
        return new Invitation(id, createdBy, room, createdAt, limits, usage.increment());
    }

    /** The same, taken back. */
    public Invitation revoked() {
        return new Invitation(id, createdBy, room, createdAt, limits, new InvitationUsage(usage.used(), true));
    }
}
