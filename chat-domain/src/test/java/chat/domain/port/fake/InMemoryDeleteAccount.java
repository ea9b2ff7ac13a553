package chat.domain.port.fake;

import static chat.domain.ErrorCode.CONFLICT;

import chat.domain.ChatException;
import chat.domain.account.AccountPolicy;
import chat.domain.account.UserProfile;
import chat.domain.membership.Role;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.TextMessage;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The deletion of an account in memory. */
final class InMemoryDeleteAccount {
    private final InMemoryState state;
    private final UserProfile before;
    private final UserProfile after;
    private final Instant at;

    InMemoryDeleteAccount(InMemoryState state, UserProfile before, Instant at) {
        this.state = state;
        this.before = before;
        this.after = before.asDeleted();
        this.at = at;
    }

    void apply(boolean erase) {
        long administrators = state.profiles.values().stream()
                .filter(UserProfile::isActiveAdministrator)
                .count();
        new AccountPolicy(before.user(), before, (int) administrators).requireAdministrator(after);
        List<InMemoryRoom> rooms = state.rooms.values().stream()
                .filter(room -> room.members.containsKey(before.id()))
                .filter(room -> room.room.visibility() != Visibility.DIRECT)
                .toList();
        rooms.forEach(this::requireAnotherOwner);
        state.closeAccount(before.id());
        state.avatars.remove(before.id());
        state.updateUser(before, after);
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
        room.removeMember(after.id());
        Author author = Author.of(after.user());
        state.put(
                room,
                Message.membershipEvent(
                        room.room.id(), room.head().next(), MembershipEventType.LEFT, author, Optional.empty(), at));
    }

    private void erase(InMemoryRoom room) {
        List<TextMessage> messages = room.rows.values().stream()
                .filter(TextMessage.class::isInstance)
                .map(TextMessage.class::cast)
                .filter(row -> row.author().id().equals(after.id()))
                .toList();
        for (TextMessage row : messages) {
            state.put(room, row.deleted(room.head().next()));
            room.reactions.remove(row.id());
            state.publisher.unreadCountsChanged(row.id(), Set.of());
        }
    }
}
