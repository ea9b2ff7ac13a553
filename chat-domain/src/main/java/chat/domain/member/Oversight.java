package chat.domain.member;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.room.Room;
import java.time.Instant;

/**
 * An administrator who governs a room from outside, also one that they do not see: what they may do. Nobody does so to
 * direct rooms. A decision made on it holds only in the transaction that loaded it.
 */
public record Oversight(Standing by) {
    /** Archives the room or takes it up again; refuses with {@code conflict} to archive {@code general}. */
    public Governance archive(boolean archived, Instant now) {
        requireOffice();
        Room room = by.room();
        if (room.archived() == archived) {
            return Governance.nothing(room, now);
        }
        by.requireNotGeneral("This room can't be archived.");
        return Governance.of(Governance.Act.EDIT, room.edited(room.name(), room.topic(), archived), now)
                .audited(archived ? AuditAct.ROOM_ARCHIVED : AuditAct.ROOM_UNARCHIVED);
    }

    /** Refuses with {@code conflict} for {@code general}. */
    public Governance delete(Instant now) {
        requireOffice();
        by.requireNotGeneral("This room can't be deleted.");
        return Governance.of(Governance.Act.DELETE, by.room(), now).audited(AuditAct.ROOM_DELETED);
    }

    /**
     * Makes a member an owner, also of a room that nobody owns any more; refuses with {@code conflict} for {@code
     * general} and for who is no member.
     */
    public Governance appoint(Standing whom, Instant now) {
        requireOffice();
        by.requireNotGeneral("Administrators govern this room; nobody owns it.");
        Role held = whom.role()
                .orElseThrow(() -> new ChatException(CONFLICT, "Only who is in the room can become its owner."));
        return held == Role.OWNER
                ? Governance.nothing(by.room(), now)
                : Governance.appoint(by.room(), Role.OWNER, now).audited(AuditAct.OWNER_APPOINTED);
    }

    private void requireOffice() {
        by.user().requireAdministrator();
        if (by.room().isDirect()) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }
}
