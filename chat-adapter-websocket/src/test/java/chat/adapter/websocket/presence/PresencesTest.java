package chat.adapter.websocket.presence;

import static chat.domain.presence.Availability.ACTIVE;
import static chat.domain.presence.Availability.AWAY;
import static chat.domain.presence.Availability.BUSY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.presence.PresenceScene.Socket;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who is told of whom, and when. */
final class PresencesTest {
    private static final long GENERAL = 1;
    private static final long OPS = 2;
    private static final long OLA = 1;
    private static final long JAN = 2;
    private static final long KIM = 3;

    private final PresenceScene scene = new PresenceScene();

    /** Ola, alone and long since there. */
    private Socket ola() {
        scene.members(GENERAL, OLA, JAN);
        Socket ola = scene.connect(OLA);
        scene.seconds(2);
        ola.hear();
        return ola;
    }

    private void crowd(long from, long to) {
        scene.members(GENERAL, LongStream.rangeClosed(from, to).toArray());
    }

    @Test
    void those_who_are_there_are_told_of_who_comes_and_who_comes_of_them_at_once() {
        Socket ola = ola();
        Socket jan = scene.connect(JAN);
        assertEquals(List.of("1 active"), jan.hear());
        assertEquals(List.of(), ola.hear());
        scene.seconds(1);
        assertEquals(List.of("2 active"), ola.hear());
        scene.seconds(1);
        assertEquals(List.of("2 active"), jan.hear());
    }

    @Test
    void the_most_present_of_somebodys_sockets_counts() {
        Socket ola = ola();
        Socket desk = scene.connect(JAN);
        Socket phone = scene.connect(JAN);
        scene.seconds(1);
        ola.hear();
        phone.says(AWAY);
        scene.seconds(1);
        assertEquals(List.of(), ola.hear());
        desk.says(AWAY);
        scene.seconds(1);
        assertEquals(List.of("2 away"), ola.hear());
        phone.says(BUSY);
        desk.says(ACTIVE);
        scene.seconds(1);
        assertEquals(List.of("2 busy"), ola.hear());
        phone.close();
        scene.seconds(1);
        assertEquals(List.of("2 active"), ola.hear());
    }

    @Test
    void a_plain_socket_is_active_and_hears_of_nobody() {
        Socket ola = ola();
        Socket plain = scene.connectPlainly(JAN, GENERAL);
        scene.seconds(2);
        assertEquals(List.of("2 active"), ola.hear());
        assertEquals(List.of(), plain.hear());
    }

    @Test
    void who_goes_is_offline_after_ten_seconds() {
        Socket ola = ola();
        Socket jan = scene.connect(JAN);
        scene.seconds(1);
        ola.hear();
        jan.close();
        scene.seconds(10);
        assertEquals(List.of(), ola.hear());
        scene.seconds(1);
        assertEquals(List.of("2 offline"), ola.hear());
    }

    @Test
    void a_reload_makes_no_noise_whatever_one_does() {
        Socket ola = ola();
        Socket jan = scene.connect(JAN);
        jan.says(BUSY);
        scene.seconds(1);
        assertEquals(List.of("2 busy"), ola.hear());
        jan.close();
        scene.seconds(9);
        scene.connect(JAN);
        scene.seconds(20);
        assertEquals(List.of(), ola.hear());
    }

    @Test
    void who_stays_is_there_for_longer_than_a_lease() {
        Socket ola = ola();
        scene.connect(JAN);
        scene.seconds(1);
        assertEquals(List.of("2 active"), ola.hear());
        scene.seconds(120);
        assertEquals(List.of(), ola.hear());
    }

    @Test
    void only_those_are_told_who_share_a_room() {
        scene.members(GENERAL, OLA);
        scene.members(OPS, JAN, KIM);
        Socket ola = scene.connect(OLA);
        Socket kim = scene.connect(KIM);
        scene.seconds(2);
        ola.hear();
        kim.hear();
        assertEquals(List.of("3 active"), scene.connect(JAN).hear());
        scene.seconds(1);
        assertEquals(List.of(), ola.hear());
        assertEquals(List.of("2 active"), kim.hear());
    }

    @Test
    void a_room_of_more_than_two_hundred_is_not_shared() {
        crowd(1, 201);
        Socket ola = scene.connect(OLA);
        scene.seconds(2);
        ola.hear();
        Socket jan = scene.connect(JAN);
        scene.seconds(2);
        assertEquals(List.of(), ola.hear());
        assertEquals(List.of("2 active"), jan.hear());
    }

    @Test
    void when_a_room_grows_too_large_everybody_in_it_fades_and_comes_back_when_it_shrinks() {
        crowd(1, 200);
        scene.members(OPS, OLA, KIM);
        Socket ola = scene.connect(OLA);
        scene.connect(JAN);
        scene.connect(KIM);
        scene.seconds(2);
        ola.hear();
        scene.join(201, GENERAL);
        scene.seconds(1);
        assertEquals(List.of("1 active, 2 offline, 3 active"), ola.hear());
        scene.leave(201, GENERAL);
        scene.seconds(1);
        assertEquals(List.of("1 active, 2 active, 3 active"), ola.hear());
    }

    @Test
    void who_joins_and_those_who_are_there_are_told_of_each_other() {
        scene.members(GENERAL, OLA);
        scene.members(OPS, JAN);
        Socket ola = scene.connect(OLA);
        Socket jan = scene.connect(JAN);
        scene.seconds(2);
        ola.hear();
        jan.hear();
        scene.join(OLA, OPS);
        scene.seconds(1);
        assertEquals(List.of("1 active, 2 active"), ola.hear());
        assertEquals(List.of("1 active"), jan.hear());
    }

    @Test
    void who_was_removed_and_those_who_stay_are_no_longer_told_of_each_other() {
        scene.members(OPS, OLA, JAN);
        Socket ola = scene.connect(OLA);
        Socket jan = scene.connect(JAN);
        scene.seconds(2);
        ola.hear();
        jan.hear();
        scene.leave(JAN, OPS);
        scene.seconds(1);
        assertEquals(List.of("2 offline"), ola.hear());
        assertEquals(List.of("1 offline, 2 active"), jan.hear());
        jan.says(BUSY);
        ola.says(AWAY);
        scene.seconds(1);
        assertEquals(List.of("1 away"), ola.hear());
        assertEquals(List.of("2 busy"), jan.hear());
    }

    @Test
    void a_removal_while_somebody_comes_in_wins_over_what_was_read_before() {
        scene.members(OPS, OLA, JAN);
        Socket ola = scene.connect(OLA);
        scene.seconds(2);
        ola.hear();
        FakeSocket late = new FakeSocket(FakeSocket.seat(JAN), scene.settings.outgoing(), scene.hub);
        scene.hub.open(late.connection);
        scene.leave(JAN, OPS);
        scene.hub.presences().read(late.connection, Set.of(new RoomId(OPS)));
        scene.seconds(2);
        assertEquals(List.of(), ola.hear());
    }

    @Test
    void people_of_a_deleted_room_fade() {
        scene.members(OPS, OLA, JAN);
        Socket ola = scene.connect(OLA);
        scene.connect(JAN);
        scene.seconds(2);
        ola.hear();
        scene.hub.roomDeleted(new RoomId(OPS));
        scene.seconds(1);
        assertEquals(List.of("1 active, 2 offline"), ola.hear());
    }

    @Test
    void a_crowd_that_comes_and_goes_is_one_frame_a_second_at_most() {
        scene.members(GENERAL, OLA);
        for (long user = 1_000; user < 2_000; user++) {
            scene.members(user / 190, OLA, user);
        }
        Socket ola = scene.connect(OLA);
        scene.seconds(2);
        ola.hear();
        for (int second = 0; second < 5; second++) {
            List<Socket> crowd = new ArrayList<>();
            for (long user = 1_000; user < 2_000; user++) {
                crowd.add(scene.connect(user));
            }
            crowd.forEach(Socket::close);
            scene.seconds(1);
            assertTrue(ola.hear().size() <= 1);
        }
    }

    @Test
    void what_came_and_went_before_it_is_told_is_not_told() {
        Socket ola = ola();
        Socket jan = scene.connect(JAN);
        jan.says(AWAY);
        jan.says(BUSY);
        scene.seconds(1);
        assertEquals(List.of("2 busy"), ola.hear());
        jan.says(AWAY);
        jan.says(BUSY);
        scene.seconds(1);
        assertEquals(List.of(), ola.hear());
    }

    @Test
    void a_slow_reader_is_told_later_how_it_is_then() {
        Socket ola = ola();
        ola.fake.wire.hold();
        for (int i = 0; i < 130; i++) {
            ola.fake.send("message");
        }
        Socket jan = scene.connect(JAN);
        scene.seconds(1);
        jan.says(AWAY);
        scene.seconds(1);
        ola.fake.wire.complete();
        ola.fake.wire.complete();
        assertEquals(List.of(), ola.hear());
        scene.seconds(1);
        assertEquals(List.of("2 away"), ola.hear());
    }

    @Test
    void nothing_is_looked_up_for_who_comes_and_goes_by_sockets_of_all_rooms() {
        Socket ola = ola();
        int before = scene.lookups;
        Socket jan = scene.connect(JAN);
        scene.seconds(2);
        jan.close();
        scene.seconds(12);
        assertEquals(2, ola.hear().size());
        assertEquals(before, scene.lookups);
    }

    @Test
    void tells_who_was_seen_once_they_are_gone_and_as_long_as_they_stay() {
        ola();
        scene.connect(JAN).close();
        assertEquals(Set.of(new UserId(OLA), new UserId(JAN)), scene.hub.seen());
        assertEquals(Set.of(new UserId(OLA)), scene.hub.seen());
    }

    @Test
    void nobody_is_told_as_offline_when_sweeps_are_slow() {
        Socket ola = ola();
        scene.connect(JAN);
        scene.seconds(2);
        ola.hear();
        for (int i = 0; i < 15; i++) {
            scene.sweepAfter(Duration.ofSeconds(4));
        }
        assertEquals(List.of(), ola.hear());
    }

    private void assertToldAfter(Throwable failure) {
        Socket ola = ola();
        scene.breakLookups(failure);
        scene.connectPlainly(JAN, GENERAL);
        scene.seconds(1);
        assertEquals(List.of(), ola.hear());
        scene.breakLookups(null);
        scene.seconds(2);
        assertEquals(List.of("2 active"), ola.hear());
        assertEquals(1, scene.supervisor.failures().size());
    }

    @Test
    void who_came_while_a_lookup_failed_is_told_by_the_next_sweep() {
        assertToldAfter(new IllegalStateException("planned"));
    }

    @Test
    void who_came_while_a_lookup_threw_an_error_is_told_by_the_next_sweep() {
        assertToldAfter(new StackOverflowError("planned"));
    }

    @Test
    void those_who_need_no_lookup_are_told_while_another_one_fails() {
        Socket ola = ola();
        Socket kim = scene.connect(KIM);
        scene.join(KIM, GENERAL);
        scene.seconds(2);
        ola.hear();
        scene.breakLookups(new IllegalStateException("planned"));
        scene.connectPlainly(JAN, GENERAL);
        kim.says(AWAY);
        scene.seconds(1);
        assertEquals(List.of("3 away"), ola.hear());
    }

    @Test
    void a_room_whose_size_could_not_be_looked_up_is_told_as_soon_as_it_can_be() {
        scene.members(GENERAL, OLA, JAN);
        scene.breakLookups(new IllegalStateException("planned"));
        Socket ola = scene.connect(OLA);
        scene.connect(JAN);
        scene.seconds(1);
        assertEquals(List.of("1 active"), ola.hear());
        scene.breakLookups(null);
        scene.seconds(2);
        assertEquals(List.of("1 active, 2 active"), ola.hear());
    }

    @Test
    void sweeps_go_on_after_the_pool_rejected_one() {
        Socket ola = ola();
        scene.connect(JAN);
        scene.pool.reject(new RejectedExecutionException("planned"));
        scene.seconds(1);
        scene.pool.reject(new OutOfMemoryError("planned"));
        scene.seconds(1);
        scene.pool.reject(null);
        scene.seconds(1);
        assertEquals(List.of("2 active"), ola.hear());
    }
}
