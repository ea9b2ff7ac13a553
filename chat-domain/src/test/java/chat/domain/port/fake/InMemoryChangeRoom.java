package chat.domain.port.fake;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Optional;

/** Changes of a room and its members in memory. */
final class InMemoryChangeRoom {
    private final InMemoryState state;

    InMemoryChangeRoom(InMemoryState state) {
        this.state = state;
    }

    Room apply(RoomChange change, InMemoryRoom room, User actor, User target) {
        Optional<UserId> another = actor.equals(target) ? Optional.empty() : Optional.of(actor.id());
        switch (change.action()) {
            case NONE -> {}
            case JOIN ->
                join(
                        room,
                        state.requireActiveUser(target.id()),
                        change.role().orElse(Role.MEMBER),
                        another,
                        change.at());
            case LEAVE -> leave(room, target, another, change.at());
            case SET_ROLE -> {
                room.members.put(target.id(), change.role().orElseThrow());
                state.publisher.membershipChanged(room.room.id(), target.id());
            }
            case SET_NOTIFICATION_LEVEL -> {
                room.levels.put(target.id(), change.level().orElseThrow());
                state.publisher.membershipChanged(room.room.id(), target.id());
            }
            case BAN -> {
                if (room.members.containsKey(target.id())) {
                    leave(room, target, another, change.at());
                }
                room.banned.add(target.id());
            }
            case UNBAN -> room.banned.remove(target.id());
            case EDIT -> {
                state.requireNameAvailable(change.room());
                room.room = change.room();
                state.put(room, Message.roomEvent(room.room, room.head().next(), Author.of(actor), change.at()));
            }
            case DELETE -> {
                state.rooms.remove(room.room.id());
                state.deletedRooms.put(room.room.id(), room);
                state.publisher.roomDeleted(room.room.id());
            }
        }
        change.toAuditEntry(actor.id(), target.id()).ifPresent(state::audit);
        return change.room();
    }

    void join(InMemoryRoom room, User user, Role role, Optional<UserId> actor, Instant at) {
        room.addMember(user.id(), role);
        putMembershipEvent(room, user, MembershipEventType.JOINED, actor, at);
    }

    private void leave(InMemoryRoom room, User user, Optional<UserId> actor, Instant at) {
        room.removeMember(user.id());
        putMembershipEvent(room, user, MembershipEventType.LEFT, actor, at);
    }

    private void putMembershipEvent(
            InMemoryRoom room, User user, MembershipEventType kind, Optional<UserId> actor, Instant at) {
        state.put(room, Message.membershipEvent(room.room.id(), room.head().next(), kind, Author.of(user), actor, at));
    }
}
