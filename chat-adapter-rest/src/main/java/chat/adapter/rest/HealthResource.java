package chat.adapter.rest;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** Liveness and readiness checks. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final Readiness readiness;

    public HealthResource(Readiness readiness) {
        this.readiness = readiness;
    }

    record Health(String status) {}

    @GET
    @Path("live")
    public Health live() {
        return new Health("live");
    }

    @GET
    @Path("ready")
    public Health ready() {
        readiness.notReadyReason().ifPresent(detail -> {
            throw ChatException.withRetryAfter(UNAVAILABLE, detail, A_WHILE);
        });
        return new Health("ready");
    }
}
