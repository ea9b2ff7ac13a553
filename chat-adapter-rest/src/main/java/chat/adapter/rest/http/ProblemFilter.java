package chat.adapter.rest.http;

import static chat.adapter.rest.http.HttpErrorCode.METHOD_NOT_ALLOWED;
import static chat.adapter.rest.http.HttpErrorCode.UNSUPPORTED_MEDIA_TYPE;
import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.INTERNAL;
import static chat.domain.ErrorCode.NOT_FOUND;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;

/** Adds a problem body that matches the status to error responses that Jersey creates without a body. */
public final class ProblemFilter implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    private final Problems problems;

    public ProblemFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            Response problem = problems.response(problem(response.getStatus()));
            response.setStatusInfo(problem.getStatusInfo());
            response.setEntity(problem.getEntity(), NONE, MediaType.valueOf(Problems.MEDIA_TYPE));
        }
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(NOT_FOUND, "There is nothing at this URL.");
            case 405 -> Problem.of(METHOD_NOT_ALLOWED, "This URL does not support this method.");
            case 415 -> Problem.of(UNSUPPORTED_MEDIA_TYPE, "This URL does not support this media type.");
            default ->
                status < 500
                        ? Problem.of(BAD_REQUEST, "The request is malformed.")
                        : Problem.of(INTERNAL, "The server could not process the request.");
        };
    }
}
