package chat.adapter.rest.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The files of this build of the browser client; they never change under their addresses. */
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
        // Another build's address must not be kept for ever with this build's content.
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
