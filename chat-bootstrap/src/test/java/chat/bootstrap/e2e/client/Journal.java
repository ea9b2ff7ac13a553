package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that one device heard, on all its connections and by HTTP. */
public final class Journal {
    private final Ticks ticks;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    public Journal(Ticks ticks) {
        this.ticks = ticks;
    }

    long tick() {
        return ticks.next();
    }

    Connection begin() {
        Connection connection = new Connection(ticks);
        connections.add(connection);
        return connection;
    }

    void exchanged(Exchange exchange) {
        exchanges.add(exchange);
    }

    void answered(Command command, JsonNode frame) {
        answers.add(new Answer(ticks.next(), command, frame));
    }

    public List<Connection> connections() {
        return connections;
    }

    public List<Exchange> exchanges() {
        return exchanges;
    }

    public List<Answer> answers() {
        return answers;
    }
}
