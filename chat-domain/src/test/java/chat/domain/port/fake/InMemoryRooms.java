package chat.domain.port.fake;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.room.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link Rooms} in memory. */
final class InMemoryRooms implements Rooms {
    private static final Comparator<RoomSummary> GENERAL_FIRST_THEN_BY_NAME = Comparator.comparing(
                    (RoomSummary summary) -> !summary.room().isGeneral())
            .thenComparing(summary -> summary.room().isDirect())
            .thenComparing(summary -> summary.room().name().key())
            .thenComparing(summary -> summary.room().id().value());

    private final InMemoryState state;

    InMemoryRooms(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<RoomSummary> listJoined(UserId user) {
        return list(user, summary -> summary.role().isPresent());
    }

    @Override
    public Set<RoomId> listJoinedIds(UserId user) {
        return listJoined(user).stream().map(summary -> summary.room().id()).collect(Collectors.toSet());
    }

    @Override
    public List<RoomSummary> listPublic(UserId user) {
        return list(user, summary -> summary.room().visibility() == Visibility.PUBLIC);
    }

    private List<RoomSummary> list(UserId user, Predicate<RoomSummary> wanted) {
        return state.locked(() -> state.rooms.values().stream()
                .filter(room -> room.isVisibleTo(user))
                .map(room -> room.summary(user, sortedMembers(room)))
                .filter(wanted)
                .sorted(GENERAL_FIRST_THEN_BY_NAME)
                .toList());
    }

    @Override
    public Optional<RoomSummary> find(RoomId room, UserId user) {
        return state.locked(() -> visible(room, user).map(found -> found.summary(user, sortedMembers(found))));
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        return state.locked(() -> visible(room, user).isPresent());
    }

    private Optional<InMemoryRoom> visible(RoomId room, UserId user) {
        return Optional.ofNullable(state.rooms.get(room)).filter(found -> found.isVisibleTo(user));
    }

    @Override
    public int countMembers(RoomId room) {
        return members(room).size();
    }

    @Override
    public List<Member> members(RoomId room) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(room))
                .map(this::sortedMembers)
                .orElse(List.of()));
    }

    private List<Member> sortedMembers(InMemoryRoom room) {
        return room.members.entrySet().stream()
                .map(entry -> new Member(state.profile(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((Member member) -> member.name().key()))
                .toList();
    }

    @Override
    public List<User> listBanned(RoomId room) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(room)).stream()
                .flatMap(found -> found.banned.stream())
                .map(state::user)
                .sorted(Comparator.comparing((User user) -> user.name().key()))
                .toList());
    }

    @Override
    public Set<UserId> findUnreadMembers(MessageId row) {
        return state.locked(() -> Optional.ofNullable(state.rooms.get(row.room())).stream()
                .flatMap(room -> room.readMarkers.entrySet().stream())
                .filter(entry -> entry.getValue().seq() < row.seq())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }
}
