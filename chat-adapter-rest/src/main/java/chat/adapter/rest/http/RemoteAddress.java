package chat.adapter.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Where a request comes from, as the server that took it noted in the request's property {@link #PROPERTY}. */
public final class RemoteAddress {
    public static final String PROPERTY = "parley.remote_address";

    private RemoteAddress() {}

    /** The address as text; all requests whose address was not noted count as one. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof String noted ? noted : "unknown";
    }
}
