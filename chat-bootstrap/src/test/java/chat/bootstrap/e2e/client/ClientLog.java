package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that one device received, on all its connections and over HTTP. */
public final class ClientLog {
    private final LogicalClock clock;
    private final List<ConnectionLog> connections = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<CommandReply> replies = new CopyOnWriteArrayList<>();

    public ClientLog(LogicalClock clock) {
        this.clock = clock;
    }

    long tick() {
        return clock.next();
    }

    ConnectionLog openConnection() {
        ConnectionLog connection = new ConnectionLog(clock);
        connections.add(connection);
        return connection;
    }

    void addExchange(HttpExchange exchange) {
        exchanges.add(exchange);
    }

    void addReply(Command command, JsonNode frame) {
        replies.add(new CommandReply(clock.next(), command, frame));
    }

    public List<ConnectionLog> connections() {
        return connections;
    }

    public List<HttpExchange> exchanges() {
        return exchanges;
    }

    public List<CommandReply> replies() {
        return replies;
    }
}
