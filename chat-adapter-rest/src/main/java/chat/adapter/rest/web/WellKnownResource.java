package chat.adapter.rest.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Serves files that browsers and robots request by convention. */
@Path("{name: favicon\\.ico|favicon\\.svg|robots\\.txt}")
public final class WellKnownResource {
    private static final WebFile NO_ROBOTS = new WebFile(
            "User-agent: *\nAllow: /$\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII), MediaTypes.of("robots.txt"));

    private final WebFiles files;

    public WellKnownResource(WebFiles files) {
        this.files = files;
    }

    @GET
    public Response get(
            @PathParam("name") String name, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        return file(name)
                .response(accepted)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }

    // Every browser that shows favicons can draw the SVG, whatever name it requested.
    private WebFile file(String name) {
        if (name.equals("robots.txt")) {
            return NO_ROBOTS;
        }
        return files.find(name).or(() -> files.find("favicon.svg")).orElseThrow(NotFoundException::new);
    }
}
