package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may try, over HTTP, by a frame, or both.
 *
 * @param onOwnMessage whether it is about a message of theirs: then only who is in the room can try
 */
record PermissionCase(
        String name,
        boolean onOwnMessage,
        @Nullable Function<RoomFixture, HttpCall> request,
        @Nullable Function<RoomFixture, Map<String, Object>> frame) {

    /** What is asked over HTTP. */
    record HttpCall(String method, String path, @Nullable Object body) {}

    /** What is there by a frame only. */
    static PermissionCase frameOnly(String name) {
        return new PermissionCase(name, false, null, null);
    }

    /** What is there over HTTP. */
    static PermissionCase http(String name, Function<RoomFixture, HttpCall> request) {
        return new PermissionCase(name, false, request, null);
    }

    static PermissionCase inRoom(String name, String method, Function<RoomFixture, String> path) {
        return inRoom(name, method, path, null);
    }

    /** @param path from the room's address on */
    static PermissionCase inRoom(
            String name, String method, Function<RoomFixture, String> path, @Nullable Object body) {
        return http(name, fixture -> new HttpCall(method, "/rooms/" + fixture.room + path.apply(fixture), body));
    }

    /** The same, also by a frame of that type with these fields and the room's id. */
    PermissionCase orFrame(String type, Function<RoomFixture, Map<String, Object>> fields) {
        return new PermissionCase(name, onOwnMessage, request, fixture -> {
            Map<String, Object> frame = new HashMap<>(fields.apply(fixture));
            frame.put("type", type);
            frame.put("room_id", fixture.room);
            return frame;
        });
    }

    /** The same about a message of one's own. */
    PermissionCase aboutOwnMessage() {
        return new PermissionCase(name, true, request, frame);
    }
}
