package chat.adapter.rest.account;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.workspace.UseCases;
import chat.domain.ChatException;
import chat.domain.session.Session;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Exports all data about the user as one file. Only a few exports run at once, because each occupies a thread until it
 * ends.
 */
@Path("me/export")
@Authenticated
public final class ExportResource {
    private static final int AT_ONCE = 4;

    private final UseCases useCases;
    private final ObjectMapper mapper;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    public ExportResource(UseCases useCases, ObjectMapper mapper) {
        this.useCases = useCases;
        this.mapper = mapper;
    }

    @GET
    public Response export(@Context ContainerRequestContext request) {
        Session session = RequestAuthenticator.sessionOf(request);
        StreamingOutput file = out -> write(session, out);
        return Response.ok(file, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(session.user().name().value()))
                .build();
    }

    private void write(Session session, OutputStream out) throws IOException {
        if (!permits.tryAcquire()) {
            throw ChatException.withRetryAfter(UNAVAILABLE, "Too many exports are running.", Duration.ofSeconds(10));
        }
        try {
            new DataExportWriter(useCases, mapper, session).write(out);
        } finally {
            permits.release();
        }
    }

    // RFC 6266: names that are not plain ASCII need the extended notation.
    private static String disposition(String username) {
        String plain = username.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(username, StandardCharsets.UTF_8);
        return "attachment; filename=\"parley-" + plain + ".zip\""
                + (plain.equals(username) ? "" : "; filename*=UTF-8''parley-" + encoded + ".zip");
    }
}
