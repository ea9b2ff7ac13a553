package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyRoomsTest {
    private static final List<Integer> USERS = IntStream.range(0, 50).boxed().toList();

    @Test
    void all_users_own_and_join_equally_many_rooms() {
        List<List<Integer>> rooms = ManyRooms.memberLists(USERS, 1_000, 5);

        assertEquals(
                Set.of(20L),
                counts(rooms.stream().map(members -> members.get(0)).toList()));
        assertEquals(Set.of(100L), counts(rooms.stream().flatMap(List::stream).toList()));
    }

    @Test
    void no_user_is_in_a_room_twice() {
        for (List<Integer> members : ManyRooms.memberLists(USERS, 1_000, 50)) {
            assertEquals(50, members.stream().distinct().count());
        }
    }

    private static Set<Long> counts(List<Integer> users) {
        Map<Integer, Long> byUser =
                users.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(USERS.size(), byUser.size());
        return Set.copyOf(byUser.values());
    }
}
