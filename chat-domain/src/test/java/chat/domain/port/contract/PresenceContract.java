package chat.domain.port.contract;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.BUSY;
import static chat.domain.presence.Availability.OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.UserId;
import chat.domain.port.Presence;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of {@link Presence}. */
public interface PresenceContract {
    Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    UserId OLA = new UserId(1);
    UserId JAN = new UserId(2);

    /** The node under test. */
    Presence node();

    /** Another node that shares its leases. */
    Presence other();

    private static Instant in(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    @Test
    default void reports_each_new_state_once() {
        node().renew(Map.of(OLA, ACTIVE, JAN, AWAY), in(30));
        assertEquals(Map.of(OLA, ACTIVE, JAN, AWAY), node().pollChanges(NOW));
        assertEquals(Map.of(), node().pollChanges(in(1)));
    }

    @Test
    default void reports_changed_states_only() {
        node().renew(Map.of(OLA, ACTIVE, JAN, ACTIVE), in(30));
        node().pollChanges(NOW);
        node().renew(Map.of(OLA, BUSY, JAN, ACTIVE), in(31));
        assertEquals(Map.of(OLA, BUSY), node().pollChanges(in(1)));
    }

    @Test
    default void a_lease_that_is_not_renewed_expires() {
        node().renew(Map.of(OLA, ACTIVE, JAN, ACTIVE), in(30));
        node().pollChanges(NOW);
        node().renew(Map.of(OLA, ACTIVE), in(50));
        assertEquals(Map.of(), node().pollChanges(NOW.plusMillis(29_999)));
        assertEquals(Map.of(JAN, OFFLINE), node().pollChanges(in(30)));
        assertEquals(Map.of(OLA, OFFLINE), node().pollChanges(in(50)));
        assertEquals(Map.of(), node().pollChanges(in(500)));
    }

    @Test
    default void a_renewal_may_shorten_a_lease() {
        node().renew(Map.of(OLA, ACTIVE), in(30));
        node().pollChanges(NOW);
        node().renew(Map.of(OLA, ACTIVE), in(10));
        assertEquals(Map.of(), node().pollChanges(in(9)));
        assertEquals(Map.of(OLA, OFFLINE), node().pollChanges(in(10)));
    }

    @Test
    default void a_reconnect_within_the_lease_is_not_reported() {
        node().renew(Map.of(OLA, ACTIVE), in(10));
        node().pollChanges(NOW);
        node().renew(Map.of(OLA, ACTIVE), in(39));
        assertEquals(Map.of(), node().pollChanges(in(11)));
    }

    @Test
    default void presence_between_two_polls_is_not_reported() {
        node().renew(Map.of(OLA, ACTIVE), in(1));
        assertEquals(Map.of(), node().pollChanges(in(2)));
    }

    @Test
    default void reports_the_most_present_state_of_all_nodes() {
        node().renew(Map.of(OLA, AWAY), in(30));
        other().renew(Map.of(OLA, ACTIVE), in(20));
        assertEquals(Map.of(OLA, ACTIVE), node().pollChanges(NOW));
        assertEquals(Map.of(OLA, ACTIVE), other().pollChanges(NOW));
        assertEquals(Map.of(OLA, AWAY), node().pollChanges(in(20)));
        assertEquals(Map.of(OLA, AWAY), other().pollChanges(in(21)));
    }

    @Test
    default void the_leases_of_a_lost_node_expire() {
        other().renew(Map.of(OLA, ACTIVE, JAN, BUSY), in(30));
        node().renew(Map.of(JAN, AWAY), in(60));
        assertEquals(Map.of(OLA, ACTIVE, JAN, BUSY), node().pollChanges(NOW));
        assertEquals(Map.of(OLA, OFFLINE, JAN, AWAY), node().pollChanges(in(30)));
    }
}
