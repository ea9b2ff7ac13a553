package chat.bootstrap.e2e.history;

import java.util.HashMap;
import java.util.Map;

/**
 * A message as its author meant it; however often it is sent, it is one.
 *
 * @param begun when it was first sent
 */
record SentMessage(SimulatedUser author, long room, String clientId, String content, long replyTo, long begun) {

    /** What a frame or a body says of it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>(Map.of("client_id", clientId, "content", content));
        if (replyTo != 0) {
            fields.put("reply_to", replyTo);
        }
        return fields;
    }
}
