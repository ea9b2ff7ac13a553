package chat.application.presence;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.TestEnvironment;
import chat.application.account.RecordLastSeen;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.LastSeen;
import chat.domain.port.Presence;
import chat.domain.port.fake.InMemoryPresence;
import chat.domain.presence.Availability;
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

    private final TestEnvironment env = new TestEnvironment();
    private final InMemoryPresence presence = new InMemoryPresence();
    private final Presence node = presence.node();
    private final RenewPresence renew = new RenewPresence(node, env.clock);
    private final PollPresence poll = new PollPresence(node, env.clock);

    private void renew(Map<UserId, Availability> present, Map<UserId, Availability> departed) {
        renew.handle(new RenewPresence.Command(present, departed));
    }

    @Test
    void a_departed_user_stays_present_for_ten_seconds() {
        renew(Map.of(OLA, ACTIVE, JAN, AWAY), Map.of());
        assertEquals(Map.of(OLA, ACTIVE, JAN, AWAY), poll.handle());
        renew(Map.of(), Map.of(OLA, ACTIVE));
        env.clock.advance(Duration.ofMillis(9_999));
        assertEquals(Map.of(), poll.handle());
        env.clock.advance(Duration.ofMillis(1));
        assertEquals(Map.of(OLA, OFFLINE), poll.handle());
    }

    @Test
    void a_user_who_returns_within_ten_seconds_is_not_reported_offline() {
        renew(Map.of(OLA, ACTIVE), Map.of());
        poll.handle();
        renew(Map.of(), Map.of(OLA, ACTIVE));
        env.clock.advance(Duration.ofSeconds(8));
        renew(Map.of(OLA, ACTIVE), Map.of());
        env.clock.advance(Duration.ofSeconds(8));
        assertEquals(Map.of(), poll.handle());
    }

    @Test
    void the_leases_of_a_lost_node_last_thirty_seconds() {
        renew(Map.of(OLA, ACTIVE), Map.of());
        poll.handle();
        env.clock.advance(Duration.ofMillis(29_999));
        assertEquals(Map.of(), poll.handle());
        env.clock.advance(Duration.ofMillis(1));
        assertEquals(Map.of(OLA, OFFLINE), poll.handle());
    }

    @Test
    void records_last_seen_in_batches_of_at_most_1000_users() {
        User ola = env.user("ola");
        new RecordLastSeen(env.chat.lastSeen(), env.clock).handle(Set.of(ola.id()));
        assertEquals(
                Map.of(ola.id(), TestEnvironment.START), env.chat.lastSeen().findAll(List.of(ola.id())));
        List<Integer> transactions = new ArrayList<>();
        Set<UserId> crowd =
                LongStream.rangeClosed(1, 2_500).mapToObj(UserId::new).collect(Collectors.toSet());
        Set<UserId> recorded = new HashSet<>();
        new RecordLastSeen(
                        new CountingLastSeen(users -> {
                            transactions.add(users.size());
                            recorded.addAll(users);
                        }),
                        env.clock)
                .handle(crowd);
        assertEquals(List.of(1_000, 1_000, 500), transactions);
        assertEquals(crowd, recorded);
    }

    private record CountingLastSeen(Consumer<Set<UserId>> recorder) implements LastSeen {
        @Override
        public void record(Set<UserId> users, Instant then) {
            recorder.accept(users);
        }

        @Override
        public Map<UserId, Instant> findAll(Collection<UserId> users) {
            return Map.of();
        }
    }
}
