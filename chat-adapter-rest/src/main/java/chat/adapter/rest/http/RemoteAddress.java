package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The client address of a request, which the HTTP server stores in the request property {@link #PROPERTY}. */
public final class RemoteAddress {
    public static final String PROPERTY = "parley.remote_address";

    private RemoteAddress() {}

    /** Returns the address as text. All requests without a stored address share one value. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof String noted ? noted : "unknown";
    }
}
