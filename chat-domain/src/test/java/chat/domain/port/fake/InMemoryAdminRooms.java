package chat.domain.port.fake;

import chat.domain.membership.Role;
import chat.domain.port.AdminRooms;
import chat.domain.room.RoomStats;
import java.util.Comparator;
import java.util.List;

/** {@link AdminRooms} in memory. */
final class InMemoryAdminRooms implements AdminRooms {
    private final InMemoryState state;

    InMemoryAdminRooms(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<RoomStats> list() {
        return state.locked(() -> state.rooms.values().stream()
                .filter(held -> !held.room.isDirect())
                .map(InMemoryAdminRooms::stats)
                .sorted(Comparator.comparing(
                                (RoomStats stats) -> stats.room().name().key())
                        .thenComparing(stats -> stats.room().id().value()))
                .toList());
    }

    private static RoomStats stats(InMemoryRoom held) {
        long owners = held.members.values().stream().filter(Role.OWNER::equals).count();
        return new RoomStats(held.room, held.members.size(), (int) owners);
    }
}
