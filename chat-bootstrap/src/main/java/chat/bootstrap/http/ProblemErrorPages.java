package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Grizzly's own error responses as problems, instead of pages that show the path and the version. */
final class ProblemErrorPages implements ErrorPageGenerator {
    private final ProblemWriter problems;

    ProblemErrorPages(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public String generate(
            Request request, int status, String reason, String description, @Nullable Throwable exception) {
        request.getResponse().setContentType(Problems.MEDIA_TYPE);
        return problems.text(refusal(status, description, exception));
    }

    private RequestRefusal refusal(int status, String description, @Nullable Throwable exception) {
        return switch (status) {
            case 413 -> RequestRefusal.tooLarge();
            case 503 -> RequestRefusal.unavailable();
            case 404 -> RequestRefusal.notFound();
            default ->
                status >= 500
                        ? problems.fault(exception == null ? new IllegalStateException(description) : exception)
                        : RequestRefusal.badRequest("The request is malformed.");
        };
    }
}
