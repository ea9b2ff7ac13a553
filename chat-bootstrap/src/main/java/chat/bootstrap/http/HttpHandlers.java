package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import chat.adapter.websocket.protocol.SocketServer;
import java.util.concurrent.Executor;
import org.glassfish.jersey.server.ResourceConfig;

/** What stands behind the port. */
public record HttpHandlers(RestHandler rest, SocketHandler sockets) {

    /**
     * What answers requests.
     *
     * @param pool where they are served
     * @param problems how refusals are spelled that no resource makes
     */
    public record RestHandler(ResourceConfig resources, Executor pool, Problems problems) {}

    /**
     * What answers upgrades.
     *
     * @param incomingBufferSize how many bytes of an unfinished frame Tyrus may keep
     * @param backpressure by which the server holds its connections back
     */
    public record SocketHandler(SocketServer server, int incomingBufferSize, BackpressureFilter backpressure) {}
}
