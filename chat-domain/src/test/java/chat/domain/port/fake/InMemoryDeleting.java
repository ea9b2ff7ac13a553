package chat.domain.port.fake;

import static chat.domain.error.ErrorCode.CONFLICT;

import chat.domain.admin.Supervision;
import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.room.Visibility;
import chat.domain.user.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The end of one account. */
final class InMemoryDeleting {
    private final InMemoryState state;
    private final Person before;
    private final Person after;
    private final Instant at;

    InMemoryDeleting(InMemoryState state, Person before, Instant at) {
        this.state = state;
        this.before = before;
        this.after = before.deleted();
        this.at = at;
    }

    void carryOut(boolean erase) {
        long administrators =
                state.people.values().stream().filter(Person::governs).count();
        new Supervision(before.user(), before, (int) administrators).requireAdministrator(after);
        List<InMemoryRoom> rooms = state.rooms.values().stream()
                .filter(room -> room.members.containsKey(before.id()))
                .filter(room -> room.room.visibility() != Visibility.DIRECT)
                .toList();
        rooms.forEach(this::requireAnotherOwner);
        state.close(before.id());
        state.avatars.remove(before.id());
        state.change(before, after);
        rooms.forEach(this::leave);
        if (erase) {
            state.rooms.values().forEach(this::erase);
        }
    }

    private void requireAnotherOwner(InMemoryRoom room) {
        long owners = room.members.values().stream().filter(Role.OWNER::equals).count();
        if (room.members.get(before.id()) == Role.OWNER && owners == 1 && room.members.size() > 1) {
            throw new ChatException(CONFLICT, "You are the last owner of a room.");
        }
    }

    private void leave(InMemoryRoom room) {
        room.exit(after.id());
        Author author = Author.of(after.user());
        state.put(
                room,
                Message.moved(room.room.id(), room.head().next(), Message.Kind.LEFT, author, Optional.empty(), at));
    }

    private void erase(InMemoryRoom room) {
        List<Message> theirs = List.copyOf(room.rows.values()).stream()
                .filter(row -> row.post().isPresent() && row.author().id().equals(after.id()))
                .toList();
        for (Message row : theirs) {
            state.put(room, row.deleted(room.head().next()));
            room.reactions.remove(row.id());
            state.announcer.countsChanged(row.id(), Set.of());
        }
    }
}
