package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An action that an actor tries over HTTP, by a frame, or both.
 *
 * @param onOwnMessage whether it concerns a message of the actor's own, so that only members can try it
 */
record PermissionCase(
        String name,
        boolean onOwnMessage,
        @Nullable Function<RoomFixture, HttpCall> request,
        @Nullable Function<RoomFixture, Map<String, Object>> frame) {

    /** An HTTP request. */
    record HttpCall(String method, String path, @Nullable Object body) {}

    /** An action without an HTTP request; {@link #orFrame} adds its frame. */
    static PermissionCase frameOnly(String name) {
        return new PermissionCase(name, false, null, null);
    }

    /** An action over HTTP. */
    static PermissionCase http(String name, Function<RoomFixture, HttpCall> request) {
        return new PermissionCase(name, false, request, null);
    }

    static PermissionCase inRoom(String name, String method, Function<RoomFixture, String> path) {
        return inRoom(name, method, path, null);
    }

    /** @param path the part after the room's path */
    static PermissionCase inRoom(
            String name, String method, Function<RoomFixture, String> path, @Nullable Object body) {
        return http(name, fixture -> new HttpCall(method, "/rooms/" + fixture.room + path.apply(fixture), body));
    }

    /** The same action, also by a frame of that type with these fields and the room's id. */
    PermissionCase orFrame(String type, Function<RoomFixture, Map<String, Object>> fields) {
        return new PermissionCase(name, onOwnMessage, request, fixture -> {
            Map<String, Object> frame = new HashMap<>(fields.apply(fixture));
            frame.put("type", type);
            frame.put("room_id", fixture.room);
            return frame;
        });
    }

    /** The same action on a message of the actor's own. */
    PermissionCase aboutOwnMessage() {
        return new PermissionCase(name, true, request, frame);
    }
}
