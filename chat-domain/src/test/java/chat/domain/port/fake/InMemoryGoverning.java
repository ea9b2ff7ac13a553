package chat.domain.port.fake;

import chat.domain.member.Governance;
import chat.domain.member.Role;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.room.Room;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** What happens to a room in memory as a whole, and to somebody's place in it. */
final class InMemoryGoverning {
    private final InMemoryState state;

    InMemoryGoverning(InMemoryState state) {
        this.state = state;
    }

    Room carryOut(Governance decided, InMemoryRoom room, User by, User whom) {
        Optional<UserId> another = by.equals(whom) ? Optional.empty() : Optional.of(by.id());
        switch (decided.act()) {
            case NOTHING -> {}
            case JOIN ->
                join(room, state.present(whom.id()), decided.role().orElse(Role.MEMBER), another, decided.at());
            case LEAVE -> leave(room, whom, another, decided.at());
            case APPOINT -> {
                room.members.put(whom.id(), decided.role().orElseThrow());
                state.announcer.placeChanged(room.room.id(), whom.id());
            }
            case NOTIFY -> {
                room.levels.put(whom.id(), decided.level().orElseThrow());
                state.announcer.placeChanged(room.room.id(), whom.id());
            }
            case BAN -> {
                if (room.members.containsKey(whom.id())) {
                    leave(room, whom, another, decided.at());
                }
                room.banned.add(whom.id());
            }
            case UNBAN -> room.banned.remove(whom.id());
            case EDIT -> {
                state.requireFree(decided.room());
                room.room = decided.room();
                state.put(room, Message.renamed(room.room, room.head().next(), Author.of(by), decided.at()));
            }
            case DELETE -> {
                state.rooms.remove(room.room.id());
                state.gone.put(room.room.id(), room);
                state.announcer.roomDeleted(room.room.id());
            }
        }
        decided.record(by.id(), whom.id()).ifPresent(state::audit);
        return decided.room();
    }

    void join(InMemoryRoom room, User user, Role role, Optional<UserId> by, Instant at) {
        room.enter(user.id(), role);
        move(room, user, Message.Kind.JOINED, by, at);
    }

    private void leave(InMemoryRoom room, User user, Optional<UserId> by, Instant at) {
        room.exit(user.id());
        move(room, user, Message.Kind.LEFT, by, at);
    }

    private void move(InMemoryRoom room, User user, Message.Kind kind, Optional<UserId> by, Instant at) {
        state.put(room, Message.moved(room.room.id(), room.head().next(), kind, Author.of(user), by, at));
    }
}
