package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who was let in: what the gate tells the endpoint by way of Tyrus, which hands it on as the session's principal. */
public final class AuthenticatedUpgrade implements Principal {
    private final ConnectionIdentity identity;
    private @Nullable String token;
    private @Nullable Connection connection;

    AuthenticatedUpgrade(ConnectionIdentity identity, String token) {
        this.identity = identity;
        this.token = token;
    }

    ConnectionIdentity identity() {
        return identity;
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
    void attach(Connection made) {
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
        return identity.user().name().value();
    }

    @Override
    public String toString() {
        return getName();
    }
}
