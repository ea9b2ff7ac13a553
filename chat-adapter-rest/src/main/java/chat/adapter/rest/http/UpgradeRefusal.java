package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Why a WebSocket upgrade was refused, or the failure of its checks, which the HTTP server stores in the request property
 * {@link #PROPERTY}.
 */
public final class UpgradeRefusal {
    public static final String PROPERTY = "parley.upgrade_refusal";

    private UpgradeRefusal() {}

    /**
     * Rethrows what is stored, if anything.
     *
     * @throws chat.domain.ChatException the refusal
     */
    public static void throwIfPresent(ContainerRequestContext request) {
        Object stored = request.getProperty(PROPERTY);
        if (stored instanceof RuntimeException refusal) {
            throw refusal;
        }
        if (stored instanceof Error failure) {
            throw failure;
        }
    }
}
