package chat.adapter.rest.http;

import static chat.domain.ErrorCode.INTERNAL;

import chat.domain.ChatException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps exceptions to error responses. Anything but a refusal is logged, and the client gets no details. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Problems problems;

    public ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable cause) {
        if (cause instanceof ChatException refusal) {
            return problems.response(Problem.of(refusal));
        }
        if (cause instanceof HttpException refusal) {
            return problems.response(refusal.problem());
        }
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 500) {
            return answer.getResponse();
        }
        long fault = problems.nextFault();
        LOG.error("Fault {}", fault, cause);
        return problems.response(Problem.of(INTERNAL, Problems.faultDetail(fault)));
    }
}
