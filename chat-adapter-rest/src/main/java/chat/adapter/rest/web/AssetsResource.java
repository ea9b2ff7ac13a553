package chat.adapter.rest.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Serves the assets of this build of the browser client. The content at an address never changes. */
@Path("assets/{build}/{name: .+}")
public final class AssetsResource {
    private final WebFiles files;

    public AssetsResource(WebFiles files) {
        this.files = files;
    }

    @GET
    public Response get(
            @PathParam("build") String build,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String accepted) {
        // The address of another build must not be cached for ever with this build's content.
        if (!build.equals(files.build())) {
            throw new NotFoundException();
        }
        return files.find(name)
                .orElseThrow(NotFoundException::new)
                .response(accepted)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
