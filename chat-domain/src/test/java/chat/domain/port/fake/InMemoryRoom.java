package chat.domain.port.fake;

import chat.domain.member.Place;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One room with its people and its log. */
final class InMemoryRoom {
    Room room;
    final Map<UserId, Role> members = new LinkedHashMap<>();
    final List<Message> rows = new ArrayList<>();

    InMemoryRoom(Room room) {
        this.room = room;
    }

    Revision head() {
        return new Revision(rows.size());
    }

    Standing standing(User user) {
        long owners = members.values().stream().filter(Role.OWNER::equals).count();
        return new Standing(user, room, role(user.id()), members.size(), (int) owners);
    }

    Place place(UserId user) {
        return new Place(room, members.size(), role(user), head(), head().value());
    }

    private Optional<Role> role(UserId user) {
        return Optional.ofNullable(members.get(user));
    }
}
