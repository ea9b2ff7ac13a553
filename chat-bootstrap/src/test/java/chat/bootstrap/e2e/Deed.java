package chat.bootstrap.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may try, over HTTP, by a frame, or both.
 *
 * @param own whether it is about a message of theirs: then only who is in the room can try
 */
record Deed(
        String name,
        boolean own,
        @Nullable Function<Scenery, Request> request,
        @Nullable Function<Scenery, Map<String, Object>> frame) {

    /** What is asked over HTTP. */
    record Request(String method, String path, @Nullable Object body) {}

    /** What is there by a frame only. */
    static Deed of(String name) {
        return new Deed(name, false, null, null);
    }

    /** What is there over HTTP. */
    static Deed asking(String name, Function<Scenery, Request> request) {
        return new Deed(name, false, request, null);
    }

    static Deed by(String name, String method, Function<Scenery, String> path) {
        return by(name, method, path, null);
    }

    /** @param path from the room's address on */
    static Deed by(String name, String method, Function<Scenery, String> path, @Nullable Object body) {
        return asking(name, scenery -> new Request(method, "/rooms/" + scenery.room + path.apply(scenery), body));
    }

    /** The same, also by a frame of that type with these fields and the room's id. */
    Deed or(String type, Function<Scenery, Map<String, Object>> fields) {
        return new Deed(name, own, request, scenery -> {
            Map<String, Object> frame = new HashMap<>(fields.apply(scenery));
            frame.put("type", type);
            frame.put("room_id", scenery.room);
            return frame;
        });
    }

    /** The same about a message of one's own. */
    Deed ofOnesOwn() {
        return new Deed(name, true, request, frame);
    }
}
