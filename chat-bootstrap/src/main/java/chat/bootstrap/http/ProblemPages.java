package chat.bootstrap.http;

import chat.adapter.rest.problem.Problems;
import chat.domain.error.ErrorCode;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** What Grizzly says when it answers by itself: a problem, not a page that shows the path and the version. */
final class ProblemPages implements ErrorPageGenerator {
    private final ProblemAnswers answers;

    ProblemPages(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String generate(
            Request request, int status, String reason, String description, @Nullable Throwable exception) {
        request.getResponse().setContentType(Problems.MEDIA_TYPE);
        return answers.text(refusal(status, description, exception));
    }

    private Refusal refusal(int status, String description, @Nullable Throwable exception) {
        return switch (status) {
            case 413 -> Refusal.tooLarge();
            case 503 -> Refusal.unavailable();
            case 404 -> new Refusal(ErrorCode.NOT_FOUND, "There is nothing here.");
            default ->
                status >= 500
                        ? answers.fault(exception == null ? new IllegalStateException(description) : exception)
                        : Refusal.badRequest("The request can't be understood.");
        };
    }
}
