package chat.bootstrap.e2e.history;

import java.util.HashMap;
import java.util.Map;

/**
 * A message as its author wrote it; repeated sends share one instance.
 *
 * @param begun when it was first sent
 */
record SentMessage(SimulatedUser author, long room, String clientId, String content, long replyTo, long begun) {

    /** The fields of the message in a frame or a request body. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>(Map.of("client_id", clientId, "content", content));
        if (replyTo != 0) {
            fields.put("reply_to", replyTo);
        }
        return fields;
    }
}
