package chat.adapter.rest.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.http.RequestFields;
import chat.domain.ChatException;
import chat.domain.message.MessageId;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Parses the paging parameters of a query. */
final class PageParams {
    private PageParams() {}

    /**
     * Parses the cursor and the limit.
     *
     * @throws ChatException with code {@code bad_request} if there is more than one cursor, or a number is malformed or
     *     out of range
     */
    static PageRequest of(MultivaluedMap<String, String> query) {
        List<Direction> cursors = Stream.of(Direction.BEFORE, Direction.AFTER, Direction.AROUND)
                .filter(edge -> query.containsKey(name(edge)))
                .toList();
        if (cursors.size() > 1) {
            throw ChatException.forField(
                    BAD_REQUEST, name(cursors.get(1)), "invalid", "Use only one of before, after and around.");
        }
        int limit = (int) number(query, "limit", PageRequest.DEFAULT_LIMIT, PageRequest.MAX_LIMIT + 1);
        return cursors.isEmpty()
                ? new PageRequest(Direction.NEWEST, 0, limit)
                : new PageRequest(cursors.get(0), number(query, name(cursors.get(0)), 0, MessageId.MAX_SEQ), limit);
    }

    // No row lies beyond the ceiling; capping avoids arithmetic overflow.
    private static long number(MultivaluedMap<String, String> query, String field, long defaultValue, long ceiling) {
        return Math.min(RequestFields.number(query, field).orElse(defaultValue), ceiling);
    }

    private static String name(Direction edge) {
        return edge.name().toLowerCase(Locale.ROOT);
    }
}
