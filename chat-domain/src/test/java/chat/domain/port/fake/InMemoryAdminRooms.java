package chat.domain.port.fake;

import chat.domain.account.User;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.membership.Role;
import chat.domain.port.AdminRooms;
import chat.domain.room.RoomStats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@link AdminRooms} in memory. */
final class InMemoryAdminRooms implements AdminRooms {
    private final InMemoryState state;

    InMemoryAdminRooms(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<RoomStats> rooms() {
        return state.locked(() -> state.rooms.values().stream()
                .filter(held -> !held.room.isDirect())
                .map(InMemoryAdminRooms::tally)
                .sorted(Comparator.comparing(
                                (RoomStats tally) -> tally.room().name().key())
                        .thenComparing(tally -> tally.room().id().value()))
                .toList());
    }

    private static RoomStats tally(InMemoryRoom held) {
        long owners = held.members.values().stream().filter(Role.OWNER::equals).count();
        return new RoomStats(held.room, held.members.size(), (int) owners);
    }

    @Override
    public List<AuditRecord> auditLog(long before, int limit) {
        return state.locked(() -> {
            List<AuditRecord> found = new ArrayList<>();
            for (long id = Math.min(before - 1, state.audit.size()); id > 0 && found.size() < limit; id--) {
                found.add(record((int) id));
            }
            return List.copyOf(found);
        });
    }

    private AuditRecord record(int id) {
        AuditEntry entry = state.audit.get(id - 1);
        return new AuditRecord(
                id,
                entry,
                state.user(entry.actor()).name(),
                entry.user().map(state::user).map(User::name),
                state.auditedRooms.get(id - 1));
    }
}
