package chat.adapter.rest;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rooms whose reads fail. */
final class FailingRooms implements Rooms {
    private static IllegalStateException fault() {
        return new IllegalStateException("SELECT secrets FROM disk");
    }

    @Override
    public List<RoomSummary> listJoined(UserId user) {
        throw fault();
    }

    @Override
    public Set<RoomId> listJoinedIds(UserId user) {
        throw fault();
    }

    @Override
    public List<RoomSummary> listPublic(UserId user) {
        throw fault();
    }

    @Override
    public Optional<RoomSummary> find(RoomId room, UserId user) {
        throw fault();
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        throw fault();
    }

    @Override
    public int countMembers(RoomId room) {
        throw fault();
    }

    @Override
    public List<Member> members(RoomId room) {
        throw fault();
    }

    @Override
    public List<User> listBanned(RoomId room) {
        throw fault();
    }

    @Override
    public Set<UserId> findUnreadMembers(MessageId row) {
        throw fault();
    }
}
