package chat.adapter.rest.health;

import static chat.domain.error.ErrorCode.UNAVAILABLE;

import chat.domain.error.ChatException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether the program runs, and whether it should be sent anybody. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final BooleanSupplier ready;

    /** @param ready whether requests will be served now */
    public HealthResource(BooleanSupplier ready) {
        this.ready = ready;
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
        if (!ready.getAsBoolean()) {
            throw ChatException.later(UNAVAILABLE, "The server is starting or stopping.", A_WHILE);
        }
        return new Health("ready");
    }
}
