package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.task.Task;
import chat.adapter.persistence.task.TaskRows;
import chat.domain.audit.AuditEntry;
import chat.domain.error.ChatException;
import chat.domain.member.Dealing;
import chat.domain.member.Governance;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.Optional;

/** What happens to a room as a whole, and to somebody's place in it. */
final class Governing {
    private final Ledger ledger;
    private final LiveRoom room;
    private final User by;
    private final User whom;

    private Governing(Ledger ledger, LiveRoom room, User by, User whom) {
        this.ledger = ledger;
        this.room = room;
        this.by = by;
        this.whom = whom;
    }

    static Governance govern(Ledger ledger, RoomId id, UserId by, RoomLog.Rule<Standing, Governance> rule)
            throws SQLException {
        User user = ledger.people().acting(by).user();
        LiveRoom room = ledger.rooms().get(id);
        return new Governing(ledger, room, user, user).carryOut(rule.decide(ledger.standing(room, user)));
    }

    static Governance govern(Ledger ledger, RoomId id, UserId by, UserId whom, RoomLog.Rule<Dealing, Governance> rule)
            throws SQLException {
        User user = ledger.people().acting(by).user();
        LiveRoom room = ledger.rooms().get(id);
        Standing standing = ledger.standing(room, user);
        Optional<User> other = ledger.people().find(whom);
        if (other.isEmpty()) {
            standing.requireVisible();
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        Dealing dealing = new Dealing(standing, ledger.standing(room, other.get()));
        return new Governing(ledger, room, user, other.get()).carryOut(rule.decide(dealing));
    }

    private Governance carryOut(Governance decided) throws SQLException {
        change(decided);
        // Behind all that may still refuse: a refusal after a write costs the whole batch.
        Optional<AuditEntry> entry = decided.record(by.id(), whom.id());
        if (entry.isPresent()) {
            ledger.audit(entry.get());
        }
        return decided;
    }

    private void change(Governance decided) throws SQLException {
        switch (decided.act()) {
            case NOTHING -> {}
            case JOIN ->
                ledger.join(
                        room,
                        ledger.people().get(whom.id()),
                        decided.role().orElse(Role.MEMBER),
                        another(),
                        decided.at());
            case LEAVE -> ledger.leave(room, whom, another(), decided.at());
            case APPOINT -> {
                ledger.places().appoint(room, whom.id(), decided.role().orElseThrow());
                ledger.news().placeChanged(room.id(), whom.id());
            }
            case NOTIFY -> {
                ledger.places().notify(room, whom.id(), decided.level().orElseThrow());
                ledger.news().placeChanged(room.id(), whom.id());
            }
            case BAN -> ban(decided);
            case UNBAN -> ledger.places().unban(room, whom.id());
            case EDIT -> edit(decided);
            case DELETE -> delete();
        }
    }

    /** Who did it, unless everybody does that for themselves. */
    private Optional<UserId> another() {
        return by.id().equals(whom.id()) ? Optional.empty() : Optional.of(by.id());
    }

    private void ban(Governance decided) throws SQLException {
        if (ledger.standing(room, whom).role().isPresent()) {
            ledger.leave(room, whom, another(), decided.at());
        }
        ledger.places().ban(room, whom.id());
    }

    private void edit(Governance decided) throws SQLException {
        Making.requireFree(
                ledger.sql(), decided.room().visibility(), decided.room().name(), room.id());
        Message row = Message.renamed(decided.room(), room.next(), Author.of(by), decided.at());
        ledger.rooms().edited(room, decided.room());
        ledger.append(room, row);
    }

    private void delete() throws SQLException {
        ledger.rooms().deleted(room);
        TaskRows.insert(ledger.sql(), Task.purgeRoom(room.id()));
        ledger.news().roomDeleted(room.id());
    }
}
