package chat.adapter.websocket.presence;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.BUSY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.adapter.websocket.presence.PresenceFixture.PresenceSocket;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Delivery of presence to the members of shared rooms. */
final class PresenceServiceTest {
    private static final long GENERAL = 1;
    private static final long OPS = 2;
    private static final long OLA = 1;
    private static final long JAN = 2;
    private static final long KIM = 3;

    private final PresenceFixture fixture = new PresenceFixture();

    /** Connects Ola alone and discards her first presence frames. */
    private PresenceSocket ola() {
        fixture.members(GENERAL, OLA, JAN);
        PresenceSocket ola = fixture.connect(OLA);
        fixture.advanceSeconds(2);
        ola.newPresence();
        return ola;
    }

    private void crowd(long from, long to) {
        fixture.members(GENERAL, LongStream.rangeClosed(from, to).toArray());
    }

    @Test
    void a_new_connection_receives_presence_at_once_and_others_with_the_next_tick() {
        PresenceSocket ola = ola();
        PresenceSocket jan = fixture.connect(JAN);
        assertEquals(List.of("1 active"), jan.newPresence());
        assertEquals(List.of(), ola.newPresence());
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 active"), ola.newPresence());
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 active"), jan.newPresence());
    }

    @Test
    void the_most_present_connection_of_a_user_counts() {
        PresenceSocket ola = ola();
        PresenceSocket desktop = fixture.connect(JAN);
        PresenceSocket phone = fixture.connect(JAN);
        fixture.advanceSeconds(1);
        ola.newPresence();
        phone.setAvailability(AWAY);
        fixture.advanceSeconds(1);
        assertEquals(List.of(), ola.newPresence());
        desktop.setAvailability(AWAY);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 away"), ola.newPresence());
        phone.setAvailability(BUSY);
        desktop.setAvailability(ACTIVE);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 busy"), ola.newPresence());
        phone.close();
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 active"), ola.newPresence());
    }

    @Test
    void a_single_room_connection_is_active_and_receives_no_presence() {
        PresenceSocket ola = ola();
        PresenceSocket plain = fixture.connectSingleRoom(JAN, GENERAL);
        fixture.advanceSeconds(2);
        assertEquals(List.of("2 active"), ola.newPresence());
        assertEquals(List.of(), plain.newPresence());
    }

    @Test
    void a_user_is_offline_ten_seconds_after_the_last_connection() {
        PresenceSocket ola = ola();
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(1);
        ola.newPresence();
        jan.close();
        fixture.advanceSeconds(10);
        assertEquals(List.of(), ola.newPresence());
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 offline"), ola.newPresence());
    }

    @Test
    void a_reload_sends_no_presence() {
        PresenceSocket ola = ola();
        PresenceSocket jan = fixture.connect(JAN);
        jan.setAvailability(BUSY);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 busy"), ola.newPresence());
        jan.close();
        fixture.advanceSeconds(9);
        fixture.connect(JAN);
        fixture.advanceSeconds(20);
        assertEquals(List.of(), ola.newPresence());
    }

    @Test
    void a_connected_user_stays_present_beyond_one_lease() {
        PresenceSocket ola = ola();
        fixture.connect(JAN);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 active"), ola.newPresence());
        fixture.advanceSeconds(120);
        assertEquals(List.of(), ola.newPresence());
    }

    @Test
    void presence_is_sent_to_members_of_shared_rooms_only() {
        fixture.members(GENERAL, OLA);
        fixture.members(OPS, JAN, KIM);
        PresenceSocket ola = fixture.connect(OLA);
        PresenceSocket kim = fixture.connect(KIM);
        fixture.advanceSeconds(2);
        ola.newPresence();
        kim.newPresence();
        assertEquals(List.of("3 active"), fixture.connect(JAN).newPresence());
        fixture.advanceSeconds(1);
        assertEquals(List.of(), ola.newPresence());
        assertEquals(List.of("2 active"), kim.newPresence());
    }

    @Test
    void a_room_of_more_than_two_hundred_members_shares_no_presence() {
        crowd(1, 201);
        PresenceSocket ola = fixture.connect(OLA);
        fixture.advanceSeconds(2);
        ola.newPresence();
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(2);
        assertEquals(List.of(), ola.newPresence());
        assertEquals(List.of("2 active"), jan.newPresence());
    }

    @Test
    void members_of_a_room_appear_offline_while_it_has_more_than_two_hundred() {
        crowd(1, 200);
        fixture.members(OPS, OLA, KIM);
        PresenceSocket ola = fixture.connect(OLA);
        fixture.connect(JAN);
        fixture.connect(KIM);
        fixture.advanceSeconds(2);
        ola.newPresence();
        fixture.join(201, GENERAL);
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 active, 2 offline, 3 active"), ola.newPresence());
        fixture.leave(201, GENERAL);
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 active, 2 active, 3 active"), ola.newPresence());
    }

    @Test
    void a_joining_user_and_the_members_learn_of_each_other() {
        fixture.members(GENERAL, OLA);
        fixture.members(OPS, JAN);
        PresenceSocket ola = fixture.connect(OLA);
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(2);
        ola.newPresence();
        jan.newPresence();
        fixture.join(OLA, OPS);
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 active, 2 active"), ola.newPresence());
        assertEquals(List.of("1 active"), jan.newPresence());
    }

    @Test
    void a_removed_user_and_the_members_no_longer_learn_of_each_other() {
        fixture.members(OPS, OLA, JAN);
        PresenceSocket ola = fixture.connect(OLA);
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(2);
        ola.newPresence();
        jan.newPresence();
        fixture.leave(JAN, OPS);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 offline"), ola.newPresence());
        assertEquals(List.of("1 offline, 2 active"), jan.newPresence());
        jan.setAvailability(BUSY);
        ola.setAvailability(AWAY);
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 away"), ola.newPresence());
        assertEquals(List.of("2 busy"), jan.newPresence());
    }

    @Test
    void a_connection_receives_changes_while_earlier_rows_of_the_room_wait() {
        ManualExecutor fanOut = new ManualExecutor();
        PresenceFixture busy = new PresenceFixture(fanOut);
        busy.members(OPS, OLA, JAN);
        PresenceSocket ola = busy.connect(OLA);
        fanOut.runAll();
        busy.advanceSeconds(2);
        busy.join(KIM, OPS);
        PresenceSocket jan = busy.connect(JAN);
        ola.setAvailability(AWAY);
        busy.advanceSeconds(2);
        fanOut.runAll();
        assertTrue(String.join(", ", jan.newPresence()).contains("1 away"), jan.fake.writer.frames()::toString);
    }

    private FakeSocket register(long user) {
        FakeSocket socket = new FakeSocket(
                FakeSocket.identity(user), fixture.settings.outgoingLimit(), fixture.hub.lifecycleListener());
        fixture.hub.register(socket.connection);
        return socket;
    }

    @Test
    void users_do_not_share_a_room_that_is_deleted_during_their_handshakes() {
        List<FakeSocket> sockets = List.of(register(OLA), register(JAN));
        fixture.hub.events().roomDeleted(new RoomId(OPS));
        sockets.forEach(socket -> fixture.hub.presence().membershipsLoaded(socket.connection, Set.of(new RoomId(OPS))));
        fixture.advanceSeconds(1);
        FakeSocket jan = sockets.get(1);
        jan.connection.release(FakeSocket.text("welcome"));
        fixture.hub.presence().welcomeSent(jan.connection);
        fixture.pool.runAll();
        assertEquals(
                List.of(),
                jan.writer.frames().stream()
                        .filter(frame -> frame.contains("\"id\":1,"))
                        .toList());
    }

    @Test
    void a_removal_during_the_handshake_wins_over_the_loaded_rooms() {
        fixture.members(OPS, OLA, JAN);
        PresenceSocket ola = fixture.connect(OLA);
        fixture.advanceSeconds(2);
        ola.newPresence();
        FakeSocket late = register(JAN);
        fixture.leave(JAN, OPS);
        fixture.hub.presence().membershipsLoaded(late.connection, Set.of(new RoomId(OPS)));
        fixture.advanceSeconds(2);
        assertEquals(List.of(), ola.newPresence());
    }

    @Test
    void members_of_a_deleted_room_appear_offline() {
        fixture.members(OPS, OLA, JAN);
        PresenceSocket ola = fixture.connect(OLA);
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(2);
        ola.newPresence();
        jan.newPresence();
        fixture.hub.events().roomDeleted(new RoomId(OPS));
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 active, 2 offline"), ola.newPresence());
        assertEquals(List.of("1 offline, 2 active"), jan.newPresence());
    }

    @Test
    void sends_at_most_one_presence_frame_a_second_for_many_changes() {
        fixture.members(GENERAL, OLA);
        for (long user = 1_000; user < 2_000; user++) {
            fixture.members(user / 190, OLA, user);
        }
        PresenceSocket ola = fixture.connect(OLA);
        fixture.advanceSeconds(2);
        ola.newPresence();
        for (int second = 0; second < 5; second++) {
            List<PresenceSocket> crowd = new ArrayList<>();
            for (long user = 1_000; user < 2_000; user++) {
                crowd.add(fixture.connect(user));
            }
            crowd.forEach(PresenceSocket::close);
            fixture.advanceSeconds(1);
            assertTrue(ola.newPresence().size() <= 1);
        }
    }

    @Test
    void a_change_that_was_undone_before_the_tick_is_not_sent() {
        PresenceSocket ola = ola();
        PresenceSocket jan = fixture.connect(JAN);
        jan.setAvailability(AWAY);
        jan.setAvailability(BUSY);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 busy"), ola.newPresence());
        jan.setAvailability(AWAY);
        jan.setAvailability(BUSY);
        fixture.advanceSeconds(1);
        assertEquals(List.of(), ola.newPresence());
    }

    @Test
    void a_slow_reader_receives_the_latest_state_later() {
        PresenceSocket ola = ola();
        ola.fake.writer.hold();
        for (int i = 0; i < 130; i++) {
            ola.fake.send("message");
        }
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(1);
        jan.setAvailability(AWAY);
        fixture.advanceSeconds(1);
        ola.fake.writer.complete();
        ola.fake.writer.complete();
        assertEquals(List.of(), ola.newPresence());
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 away"), ola.newPresence());
    }

    @Test
    void connecting_and_disconnecting_a_multi_room_client_causes_no_query() {
        PresenceSocket ola = ola();
        int before = fixture.queries;
        PresenceSocket jan = fixture.connect(JAN);
        fixture.advanceSeconds(2);
        jan.close();
        fixture.advanceSeconds(12);
        assertEquals(2, ola.newPresence().size());
        assertEquals(before, fixture.queries);
    }

    @Test
    void reports_recent_users_while_connected_and_once_after() {
        ola();
        fixture.connect(JAN).close();
        assertEquals(Set.of(new UserId(OLA), new UserId(JAN)), seenUsers());
        assertEquals(Set.of(new UserId(OLA)), seenUsers());
    }

    private Set<UserId> seenUsers() {
        Set<UserId> seen = new HashSet<>();
        fixture.hub.recordSeenUsers(seen::addAll);
        return seen;
    }

    @Test
    void reports_recent_users_again_if_they_could_not_be_recorded() {
        ola();
        fixture.connect(JAN).close();
        StackOverflowError fault = new StackOverflowError("planned");
        assertSame(
                fault,
                assertThrows(
                        StackOverflowError.class,
                        () -> fixture.hub.recordSeenUsers(users -> {
                            throw fault;
                        })));
        assertEquals(Set.of(new UserId(OLA), new UserId(JAN)), seenUsers());
        assertEquals(Set.of(new UserId(OLA)), seenUsers());
    }

    @Test
    void slow_ticks_send_no_offline() {
        PresenceSocket ola = ola();
        fixture.connect(JAN);
        fixture.advanceSeconds(2);
        ola.newPresence();
        for (int i = 0; i < 15; i++) {
            fixture.tickAfter(Duration.ofSeconds(4));
        }
        assertEquals(List.of(), ola.newPresence());
    }

    @Test
    void a_step_of_the_wall_clock_changes_no_presence() {
        PresenceSocket ola = ola();
        fixture.connect(JAN);
        fixture.advanceSeconds(2);
        ola.newPresence();
        for (Duration step : List.of(Duration.ofSeconds(30), Duration.ofSeconds(-30), Duration.ofDays(-1))) {
            fixture.clock.step(step);
            fixture.advanceSeconds(15);
            assertEquals(List.of(), ola.newPresence(), step::toString);
        }
    }

    @Test
    void a_step_of_the_wall_clock_neither_shortens_nor_extends_the_lease_of_a_departed_user() {
        PresenceSocket ola = ola();
        for (Duration step : List.of(Duration.ofSeconds(30), Duration.ofSeconds(-30))) {
            PresenceSocket jan = fixture.connect(JAN);
            fixture.advanceSeconds(2);
            jan.close();
            fixture.advanceSeconds(1);
            ola.newPresence();
            fixture.clock.step(step);
            fixture.advanceSeconds(9);
            assertEquals(List.of(), ola.newPresence(), step::toString);
            fixture.advanceSeconds(1);
            assertEquals(List.of("2 offline"), ola.newPresence(), step::toString);
        }
    }

    private void assertSendsPresenceAfter(Throwable failure) {
        PresenceSocket ola = ola();
        fixture.failQueries(failure);
        fixture.connectSingleRoom(JAN, GENERAL);
        fixture.advanceSeconds(1);
        assertEquals(List.of(), ola.newPresence());
        fixture.failQueries(null);
        fixture.advanceSeconds(2);
        assertEquals(List.of("2 active"), ola.newPresence());
        assertEquals(1, fixture.supervisor.failures().size());
    }

    @Test
    void a_failed_query_is_repeated_by_the_next_tick() {
        assertSendsPresenceAfter(new IllegalStateException("planned"));
    }

    @Test
    void a_query_that_throws_an_error_is_repeated_by_the_next_tick() {
        assertSendsPresenceAfter(new StackOverflowError("planned"));
    }

    @Test
    void changes_that_need_no_query_are_sent_while_a_query_fails() {
        PresenceSocket ola = ola();
        PresenceSocket kim = fixture.connect(KIM);
        fixture.join(KIM, GENERAL);
        fixture.advanceSeconds(2);
        ola.newPresence();
        fixture.failQueries(new IllegalStateException("planned"));
        fixture.connectSingleRoom(JAN, GENERAL);
        kim.setAvailability(AWAY);
        fixture.advanceSeconds(1);
        assertEquals(List.of("3 away"), ola.newPresence());
    }

    @Test
    void sends_presence_of_a_room_once_the_query_of_its_size_succeeds() {
        fixture.members(GENERAL, OLA, JAN);
        fixture.failQueries(new IllegalStateException("planned"));
        PresenceSocket ola = fixture.connect(OLA);
        fixture.connect(JAN);
        fixture.advanceSeconds(1);
        assertEquals(List.of("1 active"), ola.newPresence());
        fixture.failQueries(null);
        fixture.advanceSeconds(2);
        assertEquals(List.of("1 active, 2 active"), ola.newPresence());
    }

    @Test
    void ticks_go_on_after_the_pool_rejected_one() {
        PresenceSocket ola = ola();
        fixture.connect(JAN);
        fixture.pool.reject(new RejectedExecutionException("planned"));
        fixture.advanceSeconds(1);
        fixture.pool.reject(new OutOfMemoryError("planned"));
        fixture.advanceSeconds(1);
        fixture.pool.reject(null);
        fixture.advanceSeconds(1);
        assertEquals(List.of("2 active"), ola.newPresence());
    }
}
