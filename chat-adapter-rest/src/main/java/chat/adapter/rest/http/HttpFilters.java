package chat.adapter.rest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.glassfish.jersey.server.ResourceConfig;

/** What every request and answer passes through. */
public final class HttpFilters {
    private HttpFilters() {}

    /** Registers the filters, the JSON mapping and the encoding of errors. */
    public static void register(
            ResourceConfig config,
            RestSettings settings,
            ObjectMapper mapper,
            Problems problems,
            RequestAuthenticator authenticator) {
        config.register(new JsonMapperResolver(mapper))
                .register(new JsonBodyReader(settings.maxBodyBytes()))
                .register(new ProblemMapper(problems))
                .register(new ProblemFilter(problems))
                .register(new OriginFilter(settings.origins()))
                .register(new AuthenticationFilter(authenticator))
                .register(new SecurityHeaders())
                .register(new ContentLengthFilter());
    }
}
