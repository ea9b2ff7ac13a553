package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.report.LatencyHistogram;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoomLogsTest {
    private final DeliveryRecorder recorder = new DeliveryRecorder();
    private final RoomLogs logs = new RoomLogs(List.of(1L, 2L), recorder);

    @Test
    void the_first_welcome_sets_the_positions() {
        assertEquals(Map.of(), logs.welcome(rooms(5, 6)));

        logs.live(1, 6, 0, 2_000_000);

        assertEquals(1, recorder.counts().delivered());
        LatencyHistogram latency = new LatencyHistogram();
        recorder.addLatenciesTo(latency);
        assertEquals(2, latency.percentiles().max(), 0.002);
        assertEquals(5, position(1).start());
    }

    @Test
    void rows_of_other_rooms_are_ignored() {
        logs.welcome(rooms(5, 6));
        logs.live(77, 1, 0, 0);

        assertEquals(0, recorder.counts().delivered());
    }

    @Test
    void a_later_welcome_tells_which_rooms_to_sync() {
        logs.welcome(rooms(5, 6));
        logs.live(1, 6, 0, 0);

        assertEquals(Map.of(2L, 6L), logs.welcome(rooms(6, 8)));

        assertFalse(logs.replay(
                json("{'room_id':2,'revision':7,'more':true,'messages':[{'revision':7,'content':'a'}]}"), 0));
        assertTrue(logs.replay(
                json("{'room_id':2,'revision':8,'more':false,'messages':[{'revision':8,'kind':'joined'}]}"), 0));
        assertEquals(3, recorder.counts().delivered());
        assertEquals(0, position(2).lost(8));
    }

    @Test
    void a_reset_skips_the_missed_rows() {
        logs.welcome(rooms(5, 6));
        logs.welcome(rooms(2_005, 6));

        assertTrue(logs.replay(json("{'room_id':1,'revision':2005,'more':false,'reset':true,'messages':[]}"), 0));

        assertEquals(2_000, recorder.counts().skipped());
        assertEquals(0, position(1).lost(2_005));
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
