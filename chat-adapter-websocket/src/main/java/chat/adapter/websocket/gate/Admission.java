package chat.adapter.websocket.gate;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who was let in: what the gate tells the endpoint by way of Tyrus, which hands it on as the session's principal. */
public final class Admission implements Principal {
    private final Seat seat;
    private @Nullable String token;
    private @Nullable Connection connection;

    Admission(Seat seat, String token) {
        this.seat = seat;
        this.token = token;
    }

    Seat seat() {
        return seat;
    }

    /**
     * Gives away the session's token, to be checked once more when the socket can be found. It is kept no longer, as this
     * lives as long as the socket, and whoever reads the memory of the server could sign in with it.
     *
     * @throws IllegalStateException if it was taken before
     */
    public synchronized String takeToken() {
        String taken = token;
        if (taken == null) {
            throw new IllegalStateException("the token was taken before");
        }
        token = null;
        return taken;
    }

    // Tyrus makes the connection after the principal, but before anybody can ask for it.
    void admit(Connection made) {
        connection = made;
    }

    /** The socket that was let in. */
    public Connection connection() {
        Connection made = connection;
        if (made == null) {
            throw new IllegalStateException("not connected yet");
        }
        return made;
    }

    @Override
    public String getName() {
        return seat.user().name().value();
    }

    @Override
    public String toString() {
        return getName();
    }
}
