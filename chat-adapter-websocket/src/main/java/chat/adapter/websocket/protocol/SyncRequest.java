package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parses the field {@code rooms} of a sync request: revisions by room id, in the order in which the client wants them.
 */
final class SyncRequest {
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private SyncRequest() {}

    /**
     * Parses all positions.
     *
     * @throws ChatException with code {@code bad_request} if any of them is invalid
     */
    static Map<RoomId, Revision> parse(FrameFields frame) {
        JsonNode rooms = frame.object().path("rooms");
        if (!rooms.isObject()) {
            throw invalid();
        }
        Map<RoomId, Revision> positions = new LinkedHashMap<>();
        rooms.properties().forEach(entry -> positions.put(room(entry.getKey()), revision(entry.getValue())));
        return positions;
    }

    private static RoomId room(String id) {
        if (!ID.matcher(id).matches()) {
            throw invalid();
        }
        return new RoomId(Long.parseLong(id));
    }

    private static Revision revision(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw invalid();
        }
        return new Revision(number.longValue());
    }

    private static ChatException invalid() {
        return ChatException.forField(
                BAD_REQUEST, "rooms", "invalid", "The field rooms must map room ids to revisions.");
    }
}
