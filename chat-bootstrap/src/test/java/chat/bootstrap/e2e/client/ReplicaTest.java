package chat.bootstrap.e2e.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final String WELCOME =
            "{'type':'welcome','epoch':'%s','user':{'id':7},'rooms':[{'id':1,'revision':%d,'last_read_seq':2,'unread':1,'mentions':0}]}";
    private static final String PAGE = "{'messages':[%s],'has_more':%b,'revision':%d}";

    private Replica client = new Replica();

    @Test
    void requests_the_newest_page_first() {
        List<LoadRequest> requests = welcome("e", 4);
        assertEquals(List.of(new LoadRequest.NewestPage(1, 1)), requests);
        page(requests, 4, row(3, 3, "c"), row(4, 4, "d"));
        assertEquals(4, room().position());
        assertEquals(3, room().completeFrom());
    }

    @Test
    void applies_live_frames_in_order() {
        loaded(4);
        assertEquals(List.of(), live(5, 5, "e"));
        assertEquals(List.of(), live(5, 6, "e, edited"));
        assertEquals(6, room().position());
        assertEquals("e, edited", content(5));
    }

    @Test
    void keeps_the_newer_revision_of_a_row() {
        loaded(4);
        live(5, 5, "e");
        live(5, 6, "newer");
        live(5, 5, "older");
        assertEquals("newer", content(5));
        assertEquals(6, room().position());
    }

    @Test
    void requests_missed_revisions() {
        loaded(4);
        assertEquals(List.of(new LoadRequest.Sync(1, 4)), live(7, 7, "g"));
        assertEquals(List.of(), live(8, 8, "h"), "requests once");
        assertEquals(4, room().position());
        changes(4, true, 6, row(5, 5, "e"), row(6, 6, "f"));
        assertTrue(room().isCatchingUp());
        changes(6, false, 7, row(7, 7, "g"));
        assertFalse(room().isCatchingUp());
        assertEquals(8, room().position(), "the end of the live range");
    }

    @Test
    void requests_a_second_gap_in_the_live_frames_after_the_reply() {
        loaded(4);
        live(7, 7, "g");
        live(10, 10, "j");
        assertEquals(
                List.of(new LoadRequest.Sync(1, 7)),
                changes(4, false, 7, row(5, 5, "e"), row(6, 6, "f"), row(7, 7, "g")));
        changes(7, false, 10, row(8, 8, "h"), row(9, 9, "i"));
        assertEquals(10, room().position());
    }

    @Test
    void a_page_does_not_overwrite_a_newer_frame() {
        List<LoadRequest> requests = welcome("e", 4);
        live(4, 5, "edited meanwhile");
        page(requests, 4, row(4, 4, "as it was"));
        assertEquals("edited meanwhile", content(4));
        assertEquals(5, room().position());
    }

    @Test
    void an_older_frame_does_not_overwrite_a_newer_page() {
        List<LoadRequest> requests = welcome("e", 4);
        page(requests, 6, row(4, 6, "twice edited"));
        assertEquals(List.of(), live(4, 5, "once edited"));
        assertEquals("twice edited", content(4));
        assertEquals(List.of(), live(7, 7, "g"));
    }

    @Test
    void reloads_the_newest_page_after_a_reset() {
        loaded(4);
        live(9, 9, "i");
        List<LoadRequest> requests = apply(
                "{'type':'changes','room_id':1,'since':4,'revision':3000,'more':false,'reset':true,'messages':[]}");
        assertEquals(List.of(new LoadRequest.NewestPage(1, 2)), requests);
        assertTrue(room().rows().isEmpty());
        page(requests, 3000, row(2999, 2999, "x"));
        assertEquals(3000, room().position());
        assertEquals(2999, room().completeFrom());
    }

    @Test
    void a_reply_to_another_sync_does_not_end_the_catch_up() {
        loaded(4);
        live(7, 7, "g");
        changes(1, false, 5, row(5, 5, "e"));
        assertTrue(room().isCatchingUp());
        assertEquals("e", content(5));
        assertEquals(
                List.of(),
                apply("{'type':'changes','room_id':1,'since':9,'revision':7,'more':false,'reset':true,'messages':[]}"));
        changes(4, false, 7, row(6, 6, "f"));
        assertEquals(7, room().position());
    }

    @Test
    void a_late_reply_to_a_sync_does_not_replace_the_requested_page() {
        List<LoadRequest> requests = welcome("e", 4);
        changes(2, false, 3, row(3, 3, "c"));
        assertTrue(room().isCatchingUp());
        page(requests, 4, row(4, 4, "d"));
        assertEquals(4, room().position());
    }

    @Test
    void ignores_a_page_for_a_discarded_copy() {
        List<LoadRequest> first = welcome("e", 4);
        List<LoadRequest> second = welcome("e", 5);
        page(first, 4, row(4, 4, "d"));
        assertTrue(room().isCatchingUp());
        page(second, 5, row(5, 5, "e"));
        assertFalse(room().isCatchingUp());
    }

    @Test
    void catches_up_from_its_positions_after_a_reload() {
        loaded(4);
        client = client.reloaded();
        assertEquals(List.of(new LoadRequest.Sync(1, 4)), welcome("e", 6));
        changes(4, false, 6, row(2, 5, "b"), row(6, 6, "f"));
        assertEquals(6, room().position());
        assertEquals(5, room().completeFrom());
    }

    @Test
    void discards_all_rows_when_the_epoch_changes() {
        loaded(4);
        assertEquals(List.of(new LoadRequest.NewestPage(1, 2)), welcome("another", 4));
        assertTrue(room().rows().isEmpty());
    }

    @Test
    void discards_a_room_that_is_gone_and_reloads_it_when_it_is_added() {
        loaded(4);
        apply("{'type':'room_gone','room_id':1,'reason':'left'}");
        assertNull(client.room(1));
        assertEquals(List.of(), live(5, 5, "e"));
        List<LoadRequest> requests = apply("{'type':'room_added','room':{'id':1,'revision':8,'last_read_seq':8}}");
        assertEquals(List.of(new LoadRequest.NewestPage(1, 2)), requests);
    }

    @Test
    void discards_rooms_that_the_welcome_does_not_list() {
        loaded(4);
        apply("{'type':'welcome','epoch':'e','user':{'id':7},'rooms':[]}");
        assertNull(client.room(1));
    }

    @Test
    void requests_changes_after_a_pong_with_a_newer_revision() {
        loaded(4);
        assertEquals(List.of(), apply("{'type':'pong','revisions':{'1':4,'99':3}}"));
        assertEquals(List.of(new LoadRequest.Sync(1, 4)), apply("{'type':'pong','revisions':{'1':5}}"));
        assertEquals(List.of(), apply("{'type':'pong','revisions':{'1':6}}"));
    }

    @Test
    void adds_newer_rows_to_the_counts_of_the_server() {
        loaded(4);
        assertEquals(1, room().shownCounts(7).unread());
        live(5, 5, "from another");
        assertEquals(2, room().shownCounts(7).unread());
        apply("{'type':'read','room_id':1,'last_read_seq':5,'unread':0,'mentions':0,'revision':5}");
        assertEquals(0, room().shownCounts(7).unread());
        apply("{'type':'message','id':6,'room_id':1,'seq':6,'revision':6,'user_id':7,'content':'mine'}");
        apply("{'type':'message','id':7,'room_id':1,'seq':7,'revision':7,'user_id':3,'content':'@x','mentions':[7]}");
        apply("{'type':'message','id':8,'room_id':1,'seq':8,'revision':8,'user_id':3,'kind':'joined'}");
        assertEquals(new UnreadState(5, 1, 1, 0), room().shownCounts(7));
        apply("{'type':'message','id':7,'room_id':1,'seq':7,'revision':9,'user_id':3,'deleted':true}");
        assertEquals(new UnreadState(5, 0, 0, 0), room().shownCounts(7));
    }

    private void loaded(long revision) {
        page(welcome("e", revision), revision, row(revision, revision, "last"));
    }

    private RoomReplica room() {
        return client.room(1);
    }

    private String content(long id) {
        return room().rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow()
                .content();
    }

    private List<LoadRequest> welcome(String epoch, long revision) {
        return apply(WELCOME.formatted(epoch, revision));
    }

    private List<LoadRequest> live(long id, long revision, String content) {
        return client.apply(json(row(id, revision, content).replaceFirst("\\{", "{'type':'message',")));
    }

    private List<LoadRequest> changes(long since, boolean more, long revision, String... rows) {
        return apply("{'type':'changes','room_id':1,'since':%d,'revision':%d,'more':%b,'messages':[%s]}"
                .formatted(since, revision, more, String.join(",", rows)));
    }

    private void page(List<LoadRequest> requests, long revision, String... rows) {
        List<LoadRequest> more = client.newest(
                (LoadRequest.NewestPage) requests.get(0), json(PAGE.formatted(String.join(",", rows), true, revision)));
        assertEquals(List.of(), more);
    }

    private static String row(long id, long revision, String content) {
        return "{'id':%d,'room_id':1,'seq':%d,'revision':%d,'user_id':3,'content':'%s'}"
                .formatted(id, id, revision, content);
    }

    private List<LoadRequest> apply(String frame) {
        return client.apply(json(frame));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_row_of_a_frame_equals_the_same_row_of_a_page() {
        assertEquals(Row.of(json("{'type':'message','id':1}")), Row.of(json("{'id':1}")));
    }
}
