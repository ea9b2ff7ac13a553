package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The result of a successful upgrade check. Tyrus passes it to the endpoint as the principal of the session. */
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
     * Returns the session token, to be verified again once the connection is registered, and forgets it. This object
     * lives as long as the connection, and anyone who reads the server's memory could sign in with the token.
     *
     * @return the session token
     * @throws IllegalStateException if it was taken before
     */
    public synchronized String takeToken() {
        String sessionToken = token;
        if (sessionToken == null) {
            throw new IllegalStateException("the token was already taken");
        }
        token = null;
        return sessionToken;
    }

    // Tyrus creates the connection after the principal, but before the endpoint can ask for it.
    void attach(Connection newConnection) {
        connection = newConnection;
    }

    /**
     * The upgraded connection.
     *
     * @return the connection
     * @throws IllegalStateException if Tyrus has not created it yet
     */
    public Connection connection() {
        Connection newConnection = connection;
        if (newConnection == null) {
            throw new IllegalStateException("not connected yet");
        }
        return newConnection;
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
