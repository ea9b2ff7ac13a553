package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;

import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.message.Author;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.Governance;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link RoomLog} in memory. */
final class InMemoryRoomLog implements RoomLog {
    private final InMemoryState state;

    InMemoryRoomLog(InMemoryState state) {
        this.state = state;
    }

    @Override
    public Room open(RoomName name, Topic topic, UserId by, Instant now) {
        return state.alone(() -> {
            User maker = state.user(by);
            state.requireFree(name, Optional.empty());
            InMemoryRoom made = new InMemoryRoom(new Room(state.nextRoom(), name, topic));
            state.rooms.put(made.room.id(), made);
            join(made, maker, Role.OWNER, now);
            return made.room;
        });
    }

    @Override
    public Posted post(Posting posting, Rule<Draft> rule) {
        return state.alone(() -> {
            InMemoryRoom room = state.room(posting.room());
            Optional<Message> first =
                    posting.once().map(id -> state.posted.get(new InMemoryState.Once(posting.by(), id)));
            return first.isPresent() ? repeat(posting, first.get()) : append(room, posting, rule);
        });
    }

    private static Posted repeat(Posting posting, Message first) {
        if (!posting.isRepeatOf(first)) {
            throw new ChatException(IDEMPOTENCY_CONFLICT, "This client_id names another message.");
        }
        return new Posted(first, true);
    }

    private Posted append(InMemoryRoom room, Posting posting, Rule<Draft> rule) {
        User user = state.user(posting.by());
        Draft draft = rule.decide(room.standing(user));
        Message message = Message.posted(posting.room(), room.head().next(), Author.of(user), draft, posting.once());
        posting.once().ifPresent(id -> state.posted.put(new InMemoryState.Once(posting.by(), id), message));
        add(room, message);
        return new Posted(message, false);
    }

    @Override
    public Room govern(RoomId id, UserId by, Rule<Governance> rule) {
        return state.alone(() -> {
            User user = state.user(by);
            InMemoryRoom room = state.room(id);
            Governance decided = rule.decide(room.standing(user));
            carryOut(decided, room, user);
            return decided.room();
        });
    }

    private void carryOut(Governance decided, InMemoryRoom room, User user) {
        switch (decided.act()) {
            case NOTHING -> {}
            case JOIN -> join(room, user, Role.MEMBER, decided.at());
            case LEAVE -> {
                room.members.remove(user.id());
                move(room, user, Message.Kind.LEFT, decided.at());
            }
            case EDIT -> {
                state.requireFree(decided.room().name(), Optional.of(room.room.id()));
                room.room = decided.room();
                add(room, Message.renamed(room.room, room.head().next(), Author.of(user), decided.at()));
            }
            case DELETE -> {
                state.rooms.remove(room.room.id());
                state.announcer.roomDeleted(room.room.id());
            }
        }
    }

    private void join(InMemoryRoom room, User user, Role role, Instant now) {
        room.members.put(user.id(), role);
        move(room, user, Message.Kind.JOINED, now);
    }

    private void move(InMemoryRoom room, User user, Message.Kind kind, Instant now) {
        add(room, Message.moved(room.room.id(), room.head().next(), kind, Author.of(user), now));
    }

    private void add(InMemoryRoom room, Message row) {
        room.rows.add(row);
        state.announcer.committed(List.of(row));
    }
}
