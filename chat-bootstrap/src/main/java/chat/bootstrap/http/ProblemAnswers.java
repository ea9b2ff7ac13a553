package chat.bootstrap.http;

import chat.adapter.rest.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers refusals as the resources would: with a problem. */
final class ProblemAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;

    ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    byte[] body(Refusal refusal) {
        return problems.json(refusal.code(), refusal.detail());
    }

    String text(Refusal refusal) {
        return new String(body(refusal), StandardCharsets.UTF_8);
    }

    /**
     * Logs a fault under the next number, if logging is still possible.
     *
     * @return the answer to its request, which tells the number and nothing else
     */
    Refusal fault(Throwable thrown) {
        long number = problems.nextFault();
        try {
            LOG.error("Fault {}", number, thrown);
        } catch (Throwable unlogged) {
            return Refusal.internal(number);
        }
        return Refusal.internal(number);
    }

    /** Answers, and closes the connection: what follows on it can't be trusted. */
    void answer(Refusal refusal, Response response) throws IOException {
        byte[] body = body(refusal);
        response.setStatus(Problems.status(refusal.code()));
        response.setContentType(Problems.MEDIA_TYPE);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        if (refusal.code().retryable()) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
