package chat.adapter.rest;

import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rooms that can't be read. */
final class Broken implements Rooms {
    private static IllegalStateException fault() {
        return new IllegalStateException("SELECT secrets FROM disk");
    }

    @Override
    public List<Place> of(UserId user) {
        throw fault();
    }

    @Override
    public Set<RoomId> idsOf(UserId user) {
        throw fault();
    }

    @Override
    public List<Place> all(UserId user) {
        throw fault();
    }

    @Override
    public Optional<Place> find(RoomId room, UserId user) {
        throw fault();
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        throw fault();
    }

    @Override
    public int size(RoomId room) {
        throw fault();
    }

    @Override
    public List<Member> members(RoomId room) {
        throw fault();
    }

    @Override
    public List<User> banned(RoomId room) {
        throw fault();
    }

    @Override
    public Set<UserId> behind(MessageId row) {
        throw fault();
    }
}
