package chat.domain.port.fake;

import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link Rooms} in memory. */
final class InMemoryRooms implements Rooms {
    private static final Comparator<Place> GENERAL_FIRST_THEN_BY_NAME = Comparator.comparing(
                    (Place place) -> !place.room().isGeneral())
            .thenComparing(place -> place.room().isDirect())
            .thenComparing(place -> place.room().name().key())
            .thenComparing(place -> place.room().id().value());

    private final InMemoryState state;

    InMemoryRooms(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<Place> of(UserId user) {
        return list(user, place -> place.role().isPresent());
    }

    @Override
    public Set<RoomId> idsOf(UserId user) {
        return of(user).stream().map(place -> place.room().id()).collect(Collectors.toSet());
    }

    @Override
    public List<Place> all(UserId user) {
        return list(user, place -> place.room().visibility() == Visibility.PUBLIC);
    }

    private List<Place> list(UserId user, Predicate<Place> wanted) {
        return state.alone(() -> state.rooms.values().stream()
                .filter(room -> room.isVisibleTo(user))
                .map(room -> room.place(user, people(room)))
                .filter(wanted)
                .sorted(GENERAL_FIRST_THEN_BY_NAME)
                .toList());
    }

    @Override
    public Optional<Place> find(RoomId room, UserId user) {
        return state.alone(() -> visible(room, user).map(found -> found.place(user, people(found))));
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        return state.alone(() -> visible(room, user).isPresent());
    }

    private Optional<InMemoryRoom> visible(RoomId room, UserId user) {
        return Optional.ofNullable(state.rooms.get(room)).filter(found -> found.isVisibleTo(user));
    }

    @Override
    public int size(RoomId room) {
        return members(room).size();
    }

    @Override
    public List<Member> members(RoomId room) {
        return state.alone(() ->
                Optional.ofNullable(state.rooms.get(room)).map(this::people).orElse(List.of()));
    }

    private List<Member> people(InMemoryRoom room) {
        return room.members.entrySet().stream()
                .map(entry -> new Member(state.person(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing((Member member) -> member.name().key()))
                .toList();
    }

    @Override
    public List<User> banned(RoomId room) {
        return state.alone(() -> Optional.ofNullable(state.rooms.get(room)).stream()
                .flatMap(found -> found.banned.stream())
                .map(state::user)
                .sorted(Comparator.comparing((User user) -> user.name().key()))
                .toList());
    }

    @Override
    public Set<UserId> behind(MessageId row) {
        return state.alone(() -> Optional.ofNullable(state.rooms.get(row.room())).stream()
                .flatMap(room -> room.pointers.entrySet().stream())
                .filter(entry -> entry.getValue().seq() < row.seq())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }
}
