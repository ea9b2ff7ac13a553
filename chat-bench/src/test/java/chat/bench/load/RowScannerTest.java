package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowScannerTest {
    private static final String ROW =
            "{\"type\":\"message\",\"id\":1073741831,\"room_id\":2,\"seq\":6,\"revision\":7,\"user_id\":2,"
                    + "\"username\":\"jan\",\"content\":\"" + new StampedContent(60).dueAt(-42)
                    + "\",\"timestamp\":\"2026-11-24T21:36:10.142Z\"}";

    private final RowScanner scanner = new RowScanner();

    @Test
    void finds_room_revision_and_due_time() {
        assertTrue(scan(ROW));
        assertRow(2, 7, -42);
    }

    @Test
    void does_not_depend_on_the_order_of_fields() {
        assertTrue(scan("{\"content\":\"" + new StampedContent(23).dueAt(99)
                + "\",\"revision\":70,\"by\":{\"revision\":1,\"x\":[\"}\"]}," + "\"room_id\":3,\"type\":\"message\"}"));
        assertRow(3, 70, 99);
    }

    @Test
    void accepts_white_space() {
        assertTrue(scan(ROW.replace(",\"", " ,\n \"").replace("\":", "\" : ")));
        assertRow(2, 7, -42);
    }

    @Test
    void a_row_of_somebody_else_has_no_due_time() {
        assertTrue(scan("{\"type\":\"message\",\"content\":\"\\\"~bench:\\\\\",\"room_id\":2,\"revision\":7}"));
        assertRow(2, 7, StampedContent.UNMARKED);
    }

    @Test
    void an_event_is_a_row() {
        assertTrue(scan("{\"type\":\"message\",\"room_id\":2,\"seq\":2,\"revision\":2,\"kind\":\"joined\"}"));
        assertRow(2, 2, StampedContent.UNMARKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ack\",\"ref\":\"4\",\"id\":1,\"room_id\":1,\"seq\":3,\"revision\":3}",
                "{\"type\":\"changes\",\"room_id\":1,\"revision\":3,\"messages\":[{\"type\":\"message\"}]}",
                "{\"type\":\"messages\",\"room_id\":1,\"revision\":3}",
                "{\"type\":\"message\",\"room_id\":1}",
                "{}",
                "{\"type\":\"mess",
                "{\"type\"",
                "{\"content\":\"~bench:12"
            })
    void other_frames_are_no_rows(String frame) {
        assertFalse(scan(frame));
    }

    @Test
    void the_text_of_a_message_has_the_wanted_length_and_its_due_time() {
        String text = new StampedContent(100).dueAt(Long.MAX_VALUE);

        assertEquals(100, text.length());
        assertEquals(Long.MAX_VALUE, StampedContent.due(text));
        assertEquals(StampedContent.UNMARKED, StampedContent.due("hello"));
    }

    private boolean scan(String frame) {
        byte[] bytes = ("##" + frame + "##").getBytes(StandardCharsets.UTF_8);
        return scanner.scan(bytes, 2, bytes.length - 2);
    }

    private void assertRow(long room, long revision, long due) {
        assertEquals(room, scanner.room());
        assertEquals(revision, scanner.revision());
        assertEquals(due, scanner.due());
    }
}
