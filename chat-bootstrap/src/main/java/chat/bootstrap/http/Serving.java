package chat.bootstrap.http;

import chat.adapter.rest.problem.Problems;
import chat.adapter.websocket.SocketServer;
import java.util.concurrent.Executor;
import org.glassfish.jersey.server.ResourceConfig;

/** What stands behind the port. */
public record Serving(Http http, Sockets sockets) {

    /**
     * What answers requests.
     *
     * @param pool where they are served
     * @param problems how refusals are spelled that no resource makes
     */
    public record Http(ResourceConfig resources, Executor pool, Problems problems) {}

    /**
     * What answers upgrades.
     *
     * @param incomingBufferSize how many bytes of an unfinished frame Tyrus may keep
     * @param valves by which the server holds its connections back
     */
    public record Sockets(SocketServer server, int incomingBufferSize, Valves valves) {}
}
