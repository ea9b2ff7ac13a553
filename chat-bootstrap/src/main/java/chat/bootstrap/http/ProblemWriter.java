package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers refused requests with a problem, as the resources do. */
final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final Problems problems;

    ProblemWriter(Problems problems) {
        this.problems = problems;
    }

    byte[] body(RequestRefusal refusal) {
        return problems.json(refusal.problem());
    }

    String text(RequestRefusal refusal) {
        return new String(body(refusal), StandardCharsets.UTF_8);
    }

    /**
     * Logs a fault under the next number, if logging still works.
     *
     * @return the refusal to send, which reveals only the number
     */
    RequestRefusal fault(Throwable cause) {
        long number = problems.nextFault();
        try {
            LOG.error("Fault {}", number, cause);
        } catch (Throwable ignored) {
            return RequestRefusal.internal(number);
        }
        return RequestRefusal.internal(number);
    }

    /** Writes the response and closes the connection, because its further input can't be trusted. */
    void write(RequestRefusal refusal, Response response) throws IOException {
        byte[] body = body(refusal);
        int status = refusal.problem().status();
        response.setStatus(status);
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        refusal.problem()
                .retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader("Retry-After", seconds.toString()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
