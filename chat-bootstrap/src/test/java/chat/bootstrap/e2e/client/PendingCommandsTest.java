package chat.bootstrap.e2e.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {
    private final PendingCommands outbox = new PendingCommands();

    @Test
    void sends_the_next_message_of_a_room_after_the_reply_to_the_last() {
        send(1, 1, "a");
        send(2, 1, "b");
        send(3, 2, "c");
        assertEquals(List.of("a", "c"), due());
        assertEquals(List.of(), due());
        answer("{'type':'ack','ref':'1'}");
        assertEquals(List.of("b"), due());
    }

    @Test
    void repeats_pending_commands_on_a_new_connection() {
        send(1, 1, "a");
        send(2, 1, "b");
        outbox.add(new Command(3, "delete", 1, Map.of("content", "(deletion)")));
        assertEquals(List.of("a", "(deletion)"), due());
        outbox.reconnected();
        assertEquals(List.of("a", "(deletion)"), due());
    }

    @Test
    void repeats_a_command_after_a_retryable_error_only() {
        send(1, 1, "a");
        due();
        answer("{'type':'error','ref':'1','code':'unavailable','retryable':true}");
        assertFalse(outbox.isEmpty());
        assertEquals(List.of("a"), due());
        answer("{'type':'error','ref':'2','code':'not_a_member','retryable':false}");
        assertTrue(outbox.isEmpty());
    }

    @Test
    void ignores_a_reply_without_a_known_ref() {
        send(1, 1, "a");
        due();
        answer("{'type':'error','code':'bad_request','retryable':false}");
        answer("{'type':'ack','ref':'9'}");
        assertFalse(outbox.isEmpty());
    }

    private void send(int number, long room, String content) {
        outbox.add(new Command(number, "send", room, Map.of("content", content)));
    }

    private void answer(String frame) {
        outbox.onReply(ReplicaTest.json(frame));
    }

    private List<String> due() {
        return outbox.takeDue().stream()
                .map(frame -> ReplicaTest.json(frame.toString()).get("content").asText())
                .toList();
    }
}
