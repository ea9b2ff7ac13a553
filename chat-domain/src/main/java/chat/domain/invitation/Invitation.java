package chat.domain.invitation;

import chat.domain.link.LinkToken;
import chat.domain.member.Governance;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Author;
import chat.domain.room.Room;
import chat.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets in whoever has its link. What was decided about one holds only in the transaction that loaded it.
 *
 * @param by who made it
 * @param room which those who take it join, besides {@code general}
 */
public record Invitation(
        InvitationId id, Author by, Optional<Room> room, Instant createdAt, Terms terms, Consumption consumption) {

    /** What became of it: how often it was used, and whether it was taken back. */
    public record Consumption(int used, boolean revoked) {
        public static final Consumption NONE = new Consumption(0, false);

        public Consumption once() {
            return new Consumption(used + 1, revoked);
        }
    }

    /** Whether somebody new may come by it. */
    public boolean isGood(Instant now) {
        return isOpen(now) && hasUsesLeft();
    }

    /** Refuses with {@code not_found} where nobody may come by it. */
    public void requireGood(Instant now) {
        if (!isGood(now)) {
            throw LinkToken.unknown();
        }
    }

    // A room where nobody talks any more takes nobody in.
    private boolean isOpen(Instant now) {
        return !consumption.revoked()
                && !terms.isOver(now)
                && room.filter(Room::archived).isEmpty();
    }

    private boolean hasUsesLeft() {
        return terms.uses().filter(most -> consumption.used() >= most).isEmpty();
    }

    /**
     * What becomes of the place of somebody with an account who follows it: nothing, for members. Refuses with
     * {@code not_found} who is banned from the room, and everybody where the invitation is not good.
     */
    public Governance accept(Standing standing, Instant now) {
        boolean member = standing.role().isPresent();
        if (!isOpen(now) || (!member && (standing.banned() || !hasUsesLeft()))) {
            throw LinkToken.unknown();
        }
        return member ? Governance.nothing(standing.room(), now) : Governance.join(standing.room(), Role.MEMBER, now);
    }

    /** Whether that user may look after it: its maker, whoever moderates its room, and administrators. */
    public boolean isGovernedBy(User user, Optional<Role> inRoom) {
        return user.admin()
                || user.id().equals(by.id())
                || inRoom.filter(role -> role.covers(Role.MODERATOR)).isPresent();
    }

    /** The same after another use. */
    public Invitation usedOnce() {
        return new Invitation(id, by, room, createdAt, terms, consumption.once());
    }

    /** The same, taken back. */
    public Invitation revoked() {
        return new Invitation(id, by, room, createdAt, terms, new Consumption(consumption.used(), true));
    }
}
