package chat.adapter.persistence.live;

import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.audit.AuditEntry;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.user.Person;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** All that a command can see and change while the transaction of its batch is open. */
public final class Ledger implements AutoCloseable {
    private final Sql sql;
    private final LiveRooms rooms;
    private final LivePlaces places;
    private final LivePeople people;
    private News news = new News();

    public Ledger(Connection connection) {
        sql = new Sql(connection);
        rooms = new LiveRooms(sql);
        places = new LivePlaces(sql, rooms);
        people = new LivePeople(sql);
    }

    public Sql sql() {
        return sql;
    }

    public LiveRooms rooms() {
        return rooms;
    }

    public LivePeople people() {
        return people;
    }

    public News news() {
        return news;
    }

    /** Where that user stands in the room right now. */
    public Standing standing(LiveRoom room, User user) throws SQLException {
        return places.standing(room, user);
    }

    /** Adds a row with the room's next revision. */
    public void append(LiveRoom room, Message row) throws SQLException {
        MessageRows.insert(sql, row);
        MentionRows.insert(sql, row);
        advance(room, row);
    }

    /** Puts a row that is there into another state, which takes the room's next revision. */
    public void change(LiveRoom room, Message row) throws SQLException {
        MessageRows.update(sql, row);
        advance(room, row);
    }

    private void advance(LiveRoom room, Message row) {
        room.advanceTo(row);
        rooms.touch(room);
        news.row(row);
    }

    /** Lets somebody in, with that role; {@code by} somebody else, if not by themselves. */
    public void join(LiveRoom room, User user, Role role, Optional<UserId> by, Instant at) throws SQLException {
        Message row = Message.moved(room.id(), room.next(), Message.Kind.JOINED, Author.of(user), by, at);
        places.add(room, user.id(), role, row.seq());
        append(room, row);
    }

    /** Puts a person into another state, which everybody hears of; nothing happens if it is the same. */
    public void change(Person before, Person after) throws SQLException {
        if (!after.equals(before)) {
            people.become(after);
            news.personChanged(after);
        }
    }

    /** Lets somebody go; {@code by} somebody else, if not by themselves. */
    public void leave(LiveRoom room, User user, Optional<UserId> by, Instant at) throws SQLException {
        Message row = Message.moved(room.id(), room.next(), Message.Kind.LEFT, Author.of(user), by, at);
        places.remove(room, user.id());
        append(room, row);
    }

    /** Who is what in the rooms at hand, and who may not be in them. */
    public LivePlaces places() {
        return places;
    }

    /** Puts something on record. */
    public void audit(AuditEntry entry) throws SQLException {
        AuditRows.insert(sql, entry);
    }

    public void begin() throws SQLException {
        news = new News();
        sql.control("BEGIN IMMEDIATE");
    }

    /** Commits; {@link #news()} is to be announced then. Whatever it throws, nothing is stored. */
    public void commit() throws SQLException {
        rooms.writeCounts();
        sql.control("COMMIT");
    }

    /** Forgets what is at hand where that has become too much; between transactions only. */
    public void trim() {
        places.trim();
        people.trim();
    }

    /** Undoes all since the beginning, and forgets what was at hand. */
    public void rollback() throws SQLException {
        rooms.forget();
        people.forget();
        sql.control("ROLLBACK");
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
