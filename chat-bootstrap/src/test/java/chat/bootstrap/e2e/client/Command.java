package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A command that a client repeats until it is answered.
 *
 * @param number unique within the client
 */
public record Command(int number, String type, long room, Map<String, Object> fields) {

    /** The frame that sends this command. */
    ObjectNode frame(String ref) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("type", type).put("ref", ref).put("room_id", room);
        fields.forEach((name, value) -> frame.set(name, frame.pojoNode(value)));
        return frame;
    }

    boolean isSend() {
        return type.equals("send");
    }
}
