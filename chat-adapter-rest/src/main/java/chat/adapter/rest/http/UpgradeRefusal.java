package chat.adapter.rest.http;

import chat.domain.ChatException;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Why a WebSocket upgrade was refused, which the HTTP server stores in the request property {@link #PROPERTY}. */
public final class UpgradeRefusal {
    public static final String PROPERTY = "parley.upgrade_refusal";

    private UpgradeRefusal() {}

    /** @throws ChatException the stored one, if any */
    public static void throwIfPresent(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof ChatException refusal) {
            throw refusal;
        }
    }
}
