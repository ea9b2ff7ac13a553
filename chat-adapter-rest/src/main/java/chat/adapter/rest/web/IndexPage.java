package chat.adapter.rest.web;

import chat.adapter.rest.http.IfNoneMatch;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.jersey.process.Inflector;

/** Serves the HTML page of the browser client at each of its addresses. Browsers revalidate it with each request. */
public final class IndexPage implements Inflector<ContainerRequestContext, Response> {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final String REST_OF_POLICY = "; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
            + "font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html parley";

    private final WebFile page;
    private final String tag;
    private final String policy;

    public IndexPage(WebFiles files) {
        this.page = new WebFile(files.index().getBytes(StandardCharsets.UTF_8), MediaTypes.of("index.html"));
        this.tag = "W/\"" + files.build() + "\"";
        this.policy = policy(files.index());
    }

    @Override
    public Response apply(ContainerRequestContext request) {
        Response.ResponseBuilder answer = IfNoneMatch.matches(request, tag)
                ? Response.notModified().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                : page.response(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", policy)
                .build();
    }

    // An import map must be inline, so the policy allows it by its hash.
    private static String policy(String page) {
        return IMPORT_MAP
                .matcher(page)
                .results()
                .map(map -> ContentDigests.source(map.group(1)))
                .collect(Collectors.joining(" ", "default-src 'none'; script-src 'self' ", REST_OF_POLICY));
    }
}
