package chat.domain.port.fake;

import chat.domain.audit.AuditEntry;
import chat.domain.audit.Recorded;
import chat.domain.member.Role;
import chat.domain.port.Estate;
import chat.domain.room.Tally;
import chat.domain.user.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@link Estate} in memory. */
final class InMemoryEstate implements Estate {
    private final InMemoryState state;

    InMemoryEstate(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<Tally> rooms() {
        return state.alone(() -> state.rooms.values().stream()
                .filter(held -> !held.room.isDirect())
                .map(InMemoryEstate::tally)
                .sorted(Comparator.comparing(
                                (Tally tally) -> tally.room().name().key())
                        .thenComparing(tally -> tally.room().id().value()))
                .toList());
    }

    private static Tally tally(InMemoryRoom held) {
        long owners = held.members.values().stream().filter(Role.OWNER::equals).count();
        return new Tally(held.room, held.members.size(), (int) owners);
    }

    @Override
    public List<Recorded> audit(long before, int limit) {
        return state.alone(() -> {
            List<Recorded> found = new ArrayList<>();
            for (long id = Math.min(before - 1, state.audit.size()); id > 0 && found.size() < limit; id--) {
                found.add(recorded((int) id));
            }
            return List.copyOf(found);
        });
    }

    private Recorded recorded(int id) {
        AuditEntry entry = state.audit.get(id - 1);
        return new Recorded(
                id,
                entry,
                state.user(entry.by()).name(),
                entry.user().map(state::user).map(User::name),
                state.auditedRooms.get(id - 1));
    }
}
