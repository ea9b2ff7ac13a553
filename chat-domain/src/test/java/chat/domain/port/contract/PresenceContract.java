package chat.domain.port.contract;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.BUSY;
import static chat.domain.presence.Availability.OFFLINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.port.Presence;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Presence} must do. */
public interface PresenceContract {
    Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    UserId OLA = new UserId(1);
    UserId JAN = new UserId(2);

    /** The node that is looked at. */
    Presence node();

    /** Another one of the same server. */
    Presence other();

    private static Instant in(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    @Test
    default void tells_once_who_came_and_what_they_do() {
        node().lease(Map.of(OLA, ACTIVE, JAN, AWAY), in(30));
        assertEquals(Map.of(OLA, ACTIVE, JAN, AWAY), node().changes(NOW));
        assertEquals(Map.of(), node().changes(in(1)));
    }

    @Test
    default void tells_who_does_something_else_and_nobody_else() {
        node().lease(Map.of(OLA, ACTIVE, JAN, ACTIVE), in(30));
        node().changes(NOW);
        node().lease(Map.of(OLA, BUSY, JAN, ACTIVE), in(31));
        assertEquals(Map.of(OLA, BUSY), node().changes(in(1)));
    }

    @Test
    default void lets_a_lease_lapse_that_is_not_renewed() {
        node().lease(Map.of(OLA, ACTIVE, JAN, ACTIVE), in(30));
        node().changes(NOW);
        node().lease(Map.of(OLA, ACTIVE), in(50));
        assertEquals(Map.of(), node().changes(NOW.plusMillis(29_999)));
        assertEquals(Map.of(JAN, OFFLINE), node().changes(in(30)));
        assertEquals(Map.of(OLA, OFFLINE), node().changes(in(50)));
        assertEquals(Map.of(), node().changes(in(500)));
    }

    @Test
    default void lets_a_lease_end_sooner_than_was_said_before() {
        node().lease(Map.of(OLA, ACTIVE), in(30));
        node().changes(NOW);
        node().lease(Map.of(OLA, ACTIVE), in(10));
        assertEquals(Map.of(), node().changes(in(9)));
        assertEquals(Map.of(OLA, OFFLINE), node().changes(in(10)));
    }

    @Test
    default void tells_nothing_of_who_is_back_in_time() {
        node().lease(Map.of(OLA, ACTIVE), in(10));
        node().changes(NOW);
        node().lease(Map.of(OLA, ACTIVE), in(39));
        assertEquals(Map.of(), node().changes(in(11)));
    }

    @Test
    default void tells_nothing_of_who_came_and_went_between_two_questions() {
        node().lease(Map.of(OLA, ACTIVE), in(1));
        assertEquals(Map.of(), node().changes(in(2)));
    }

    @Test
    default void counts_the_most_present_of_all_nodes() {
        node().lease(Map.of(OLA, AWAY), in(30));
        other().lease(Map.of(OLA, ACTIVE), in(20));
        assertEquals(Map.of(OLA, ACTIVE), node().changes(NOW));
        assertEquals(Map.of(OLA, ACTIVE), other().changes(NOW));
        assertEquals(Map.of(OLA, AWAY), node().changes(in(20)));
        assertEquals(Map.of(OLA, AWAY), other().changes(in(21)));
    }

    @Test
    default void forgets_what_a_lost_node_said() {
        other().lease(Map.of(OLA, ACTIVE, JAN, BUSY), in(30));
        node().lease(Map.of(JAN, AWAY), in(60));
        assertEquals(Map.of(OLA, ACTIVE, JAN, BUSY), node().changes(NOW));
        assertEquals(Map.of(OLA, OFFLINE, JAN, AWAY), node().changes(in(30)));
    }
}
