package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.client.HttpReply;
import chat.bootstrap.e2e.client.RetryingHttpClient;
import chat.bootstrap.e2e.client.Row;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The state of the idle server: each room's log, from pages and from changes, and the rooms of each user. */
final class ServerState {
    /**
     * A room's log.
     *
     * @param pages its rows by id, read page by page from the history
     * @param changes its rows by id, read from the changes since revision 0
     * @param head the room's revision
     */
    record Log(Map<Long, Row> pages, Map<Long, Row> changes, long head) {}

    private static final int MAX_READS = 50;

    private final Map<Long, Log> logs = new TreeMap<>();
    private final Map<SimulatedUser, Map<Long, JsonNode>> rooms = new HashMap<>();

    private ServerState() {}

    /**
     * Reads the state until it no longer changes: the server still handles the frames that it received from connections
     * that have ended. Reads at most {@value #MAX_READS} times.
     */
    static ServerState readWhenIdle(Environment environment) {
        ServerState last = read(environment);
        for (int reads = 1; reads < MAX_READS; reads++) {
            ServerState next = read(environment);
            if (next.logs.equals(last.logs)) {
                return next;
            }
            last = next;
        }
        return last;
    }

    private static ServerState read(Environment environment) {
        ServerState serverState = new ServerState();
        environment.users.forEach(serverState::load);
        serverState.load(environment.observer());
        return serverState;
    }

    private void load(SimulatedUser user) {
        Map<Long, JsonNode> own = new TreeMap<>();
        for (JsonNode room : get(user.http, "/rooms").path("rooms")) {
            long id = room.path("id").asLong();
            own.put(id, room);
            logs.computeIfAbsent(id, absent -> loadLog(user.http, absent));
        }
        rooms.put(user, own);
    }

    private static Log loadLog(RetryingHttpClient observer, long room) {
        Map<Long, Row> pages = new TreeMap<>();
        Map<Long, Row> changes = new TreeMap<>();
        long before = Long.MAX_VALUE >> 34;
        for (boolean more = true; more; ) {
            JsonNode page = get(observer, "/rooms/" + room + "/messages?limit=200&before=" + before);
            add(pages, page);
            more = page.path("has_more").asBoolean();
            before = page.path("messages").path(0).path("seq").asLong();
        }
        long since = 0;
        for (boolean more = true; more; ) {
            JsonNode part = get(observer, "/rooms/" + room + "/changes?since=" + since);
            add(changes, part);
            more = part.path("more").asBoolean();
            since = part.path("revision").asLong();
        }
        return new Log(pages, changes, since);
    }

    private static void add(Map<Long, Row> rows, JsonNode part) {
        for (JsonNode json : part.path("messages")) {
            Row row = Row.of(json);
            if (rows.put(row.id(), row) != null) {
                throw new AssertionError("returned twice: " + row);
            }
        }
    }

    /** The body of the response to a GET request, which must succeed. */
    static JsonNode get(RetryingHttpClient client, String path) {
        HttpReply reply =
                client.send("GET", path, null).orTimeout(60, TimeUnit.SECONDS).join();
        if (!reply.isSuccess()) {
            throw new AssertionError(path + " was refused: " + reply);
        }
        return reply.json();
    }

    Map<Long, Log> logs() {
        return logs;
    }

    /** A user's rooms by id, as {@code GET /rooms} returns them. */
    Map<Long, JsonNode> rooms(SimulatedUser user) {
        return rooms.get(user);
    }
}
