package chat.application.presence;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.Scene;
import chat.domain.port.LastSeen;
import chat.domain.port.Presence;
import chat.domain.port.fake.InMemoryPresence;
import chat.domain.presence.Availability;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PresenceTest {
    private static final UserId OLA = new UserId(1);
    private static final UserId JAN = new UserId(2);

    private final Scene scene = new Scene();
    private final InMemoryPresence presence = new InMemoryPresence();
    private final Presence node = presence.node();
    private final KeepPresence keep = new KeepPresence(node, scene.clock);
    private final FollowPresence follow = new FollowPresence(node, scene.clock);

    private void keep(Map<UserId, Availability> here, Map<UserId, Availability> gone) {
        keep.handle(new KeepPresence.Command(here, gone));
    }

    @Test
    void who_goes_is_there_for_ten_seconds_more() {
        keep(Map.of(OLA, ACTIVE, JAN, AWAY), Map.of());
        assertEquals(Map.of(OLA, ACTIVE, JAN, AWAY), follow.handle());
        keep(Map.of(), Map.of(OLA, ACTIVE));
        scene.clock.pass(Duration.ofMillis(9_999));
        assertEquals(Map.of(), follow.handle());
        scene.clock.pass(Duration.ofMillis(1));
        assertEquals(Map.of(OLA, OFFLINE), follow.handle());
    }

    @Test
    void who_is_back_meanwhile_was_never_gone() {
        keep(Map.of(OLA, ACTIVE), Map.of());
        follow.handle();
        keep(Map.of(), Map.of(OLA, ACTIVE));
        scene.clock.pass(Duration.ofSeconds(8));
        keep(Map.of(OLA, ACTIVE), Map.of());
        scene.clock.pass(Duration.ofSeconds(8));
        assertEquals(Map.of(), follow.handle());
    }

    @Test
    void a_node_that_says_nothing_more_is_believed_for_half_a_minute() {
        keep(Map.of(OLA, ACTIVE), Map.of());
        follow.handle();
        scene.clock.pass(KeepPresence.LEASE);
        assertEquals(Map.of(OLA, OFFLINE), follow.handle());
    }

    @Test
    void notes_who_was_seen_many_at_a_time() {
        User ola = scene.user("ola");
        new NoteSeen(scene.chat.lastSeen(), scene.clock).handle(Set.of(ola.id()));
        assertEquals(Map.of(ola.id(), Scene.START), scene.chat.lastSeen().of(List.of(ola.id())));
        List<Integer> transactions = new ArrayList<>();
        Set<UserId> crowd =
                LongStream.rangeClosed(1, 2_500).mapToObj(UserId::new).collect(Collectors.toSet());
        Set<UserId> noted = new HashSet<>();
        new NoteSeen(
                        new CountingLastSeen(users -> {
                            transactions.add(users.size());
                            noted.addAll(users);
                        }),
                        scene.clock)
                .handle(crowd);
        assertEquals(List.of(1_000, 1_000, 500), transactions);
        assertEquals(crowd, noted);
    }

    private record CountingLastSeen(Consumer<Set<UserId>> noting) implements LastSeen {
        @Override
        public void note(Set<UserId> users, Instant then) {
            noting.accept(users);
        }

        @Override
        public Map<UserId, Instant> of(Collection<UserId> users) {
            return Map.of();
        }
    }
}
