package chat.adapter.rest.http;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Spells refusals, for Jersey and for whoever refuses before it is reached. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;
    private final AtomicLong faults = new AtomicLong();
    private final Map<ErrorCode, LongAdder> refusalCounts = new EnumMap<>(ErrorCode.class);

    /** @param mapper spells snake case and leaves out what is null */
    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
        Arrays.stream(ErrorCode.values()).forEach(code -> refusalCounts.put(code, new LongAdder()));
    }

    /** The HTTP status that goes with it. */
    public static int status(ErrorCode code) {
        return HttpStatuses.of(code.kind());
    }

    /** The body, in UTF-8. */
    public byte[] json(ErrorCode code, String detail) {
        count(code);
        return encode(Problem.of(new ChatException(code, detail)));
    }

    /** The whole answer, with {@code Retry-After} in seconds where waiting helps. */
    Response response(ChatException refusal) {
        count(refusal.code());
        Problem problem = Problem.of(refusal);
        Response.ResponseBuilder answer = Response.status(problem.status(), problem.title())
                .type(MEDIA_TYPE)
                .entity(encode(problem));
        Long wait = problem.retryAfterMs();
        return wait == null
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, (wait + 999) / 1000).build();
    }

    /** @return the number under which the next fault is logged; thread-safe, counted from 1 at each start */
    public long nextFault() {
        return faults.incrementAndGet();
    }

    /** @return what a client is told of the fault with that number */
    public static String faultDetail(long number) {
        return "Something went wrong on the server; its log tells more (fault " + number + ").";
    }

    /** How often each refusal was told since the start. */
    public Map<ErrorCode, LongAdder> refusalCounts() {
        return refusalCounts;
    }

    private void count(ErrorCode code) {
        Objects.requireNonNull(refusalCounts.get(code)).increment();
    }

    private byte[] encode(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException aPlainRecordCanBeWritten) {
            throw new IllegalStateException(aPlainRecordCanBeWritten);
        }
    }
}
