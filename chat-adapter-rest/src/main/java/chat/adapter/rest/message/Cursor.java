package chat.adapter.rest.message;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.json.Fields;
import chat.domain.error.ChatException;
import chat.domain.message.MessageId;
import chat.domain.message.Window;
import chat.domain.message.Window.Edge;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which part of a room's log a query asks for. */
final class Cursor {
    private Cursor() {}

    /** Refuses with {@code bad_request} more than one cursor, and what is no number or no possible limit. */
    static Window of(MultivaluedMap<String, String> query) {
        List<Edge> told = Stream.of(Edge.BEFORE, Edge.AFTER, Edge.AROUND)
                .filter(edge -> query.containsKey(name(edge)))
                .toList();
        if (told.size() > 1) {
            throw ChatException.field(
                    BAD_REQUEST, name(told.get(1)), "invalid", "Ask with one of before, after and around.");
        }
        int limit = (int) number(query, "limit", Window.DEFAULT_LIMIT, Window.MAX_LIMIT + 1);
        return told.isEmpty()
                ? new Window(Edge.NEWEST, 0, limit)
                : new Window(told.get(0), number(query, name(told.get(0)), 0, MessageId.MAX_SEQ), limit);
    }

    // No row lies beyond the ceiling, and some arithmetic does not bear what does.
    private static long number(MultivaluedMap<String, String> query, String field, long otherwise, long ceiling) {
        return Math.min(Fields.number(query, field).orElse(otherwise), ceiling);
    }

    private static String name(Edge edge) {
        return edge.name().toLowerCase(Locale.ROOT);
    }
}
