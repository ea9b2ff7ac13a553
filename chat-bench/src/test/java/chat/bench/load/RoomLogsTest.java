package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.report.LatencyHistogram;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoomLogsTest {
    private final DeliveryRecorder recorder = new DeliveryRecorder();
    private final List<Map<Long, Long>> requests = new ArrayList<>();
    private final RoomLogs logs = new RoomLogs(List.of(1L, 2L), recorder, requests::add);

    @Test
    void the_first_welcome_sets_the_positions() {
        logs.welcome(rooms(5, 6));

        logs.live(1, 6, 0, 2_000_000);

        assertEquals(1, recorder.counts().delivered());
        LatencyHistogram latency = new LatencyHistogram();
        recorder.addLatenciesTo(latency);
        assertEquals(2, latency.percentiles().max(), 0.002);
        assertEquals(5, position(1).start());
        assertEquals(List.of(), requests);
    }

    @Test
    void rows_of_other_rooms_are_ignored() {
        logs.welcome(rooms(5, 6));
        logs.live(77, 1, 0, 0);
        logs.catchUp(77, 9);

        assertEquals(0, recorder.counts().delivered());
        assertEquals(List.of(), requests);
    }

    @Test
    void a_later_welcome_tells_which_rooms_to_sync() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 6, 0, 0);

        logs.welcome(rooms(6, 8));

        assertEquals(List.of(Map.of(2L, 6L)), requests);
        replay("{'room_id':2,'since':6,'revision':7,'more':true,'messages':[{'revision':7,'content':'a'}]}");
        assertFalse(logs.isUpToDate());
        replay("{'room_id':2,'since':7,'revision':8,'more':false,'messages':[{'revision':8,'kind':'joined'}]}");
        assertTrue(logs.isUpToDate());
        assertEquals(3, recorder.counts().delivered());
        assertComplete(2, 8);
    }

    @Test
    void rows_that_the_server_does_not_send_are_requested() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 6, 0, 0);

        logs.catchUp(1, 8);
        logs.live(1, 9, 0, 0);

        assertEquals(List.of(Map.of(1L, 6L)), requests);
        replay("{'room_id':1,'since':6,'revision':8,'more':false,'messages':[{'revision':7},{'revision':8}]}");
        assertTrue(logs.isUpToDate());
        assertEquals(4, recorder.counts().delivered());
        assertComplete(1, 9);
    }

    @Test
    void rows_that_the_client_has_are_not_requested() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 6, 0, 0);

        logs.catchUp(1, 6);

        assertEquals(List.of(), requests);
    }

    @Test
    void a_gap_is_requested_once() {
        logs.welcome(rooms(5, 6));

        logs.live(1, 7, 0, 0);
        logs.live(1, 8, 0, 0);
        logs.live(1, 10, 0, 0);

        assertEquals(List.of(Map.of(1L, 5L)), requests);
    }

    @Test
    void a_gap_that_an_answer_does_not_cover_is_requested_after_it() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 7, 0, 0);
        logs.live(1, 9, 0, 0);

        replay("{'room_id':1,'since':5,'revision':7,'more':false,'messages':[{'revision':6},{'revision':7}]}");

        assertEquals(List.of(Map.of(1L, 5L), Map.of(1L, 7L)), requests);
        replay("{'room_id':1,'since':7,'revision':9,'more':false,'messages':[{'revision':8},{'revision':9}]}");
        assertTrue(logs.isUpToDate());
        assertEquals(0, position(1).lost(9));
        assertEquals(2, position(1).outOfOrder());
    }

    @Test
    void rows_that_an_answer_lacks_are_not_requested_again() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 7, 0, 0);

        replay("{'room_id':1,'since':5,'revision':7,'more':false,'messages':[{'revision':7}]}");
        logs.live(1, 8, 0, 0);

        assertEquals(1, requests.size());
        assertEquals(1, position(1).lost(8));
    }

    @Test
    void changes_since_another_revision_are_rows_but_no_answer() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 8, 0, 0);

        replay("{'room_id':1,'since':6,'revision':7,'more':false,'messages':[{'revision':7}]}");

        assertFalse(logs.isUpToDate());
        assertEquals(2, recorder.counts().delivered());
        assertEquals(1, requests.size());
    }

    @Test
    void a_reset_skips_the_missed_rows() {
        logs.welcome(rooms(5, 6));
        logs.welcome(rooms(2_005, 6));

        replay("{'room_id':1,'since':5,'revision':2005,'more':false,'reset':true,'messages':[]}");

        assertTrue(logs.isUpToDate());
        assertEquals(2_000, recorder.counts().skipped());
        assertComplete(1, 2_005);
    }

    private void replay(String changes) {
        logs.replay(json(changes), 0);
    }

    private void assertComplete(long room, long head) {
        assertEquals(0, position(room).lost(head));
        assertEquals(0, position(room).duplicated());
        assertEquals(0, position(room).outOfOrder());
    }

    private LogPosition position(long room) {
        return Objects.requireNonNull(logs.positions().get(room));
    }

    private static JsonNode rooms(long firstHead, long secondHead) {
        return json(
                "[{'id':1,'revision':" + firstHead + "},{'id':2,'revision':" + secondHead + "},{'id':3,'revision':9}]");
    }

    private static JsonNode json(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ServerFrames.decode(bytes, 0, bytes.length);
    }
}
