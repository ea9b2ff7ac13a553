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

/** Encodes refusals, both for Jersey and for handlers in front of it. Thread-safe. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;
    private final AtomicLong faults = new AtomicLong();
    private final Map<ErrorCode, LongAdder> refusalCounts = new EnumMap<>(ErrorCode.class);

    /** @param mapper must use snake case and omit nulls */
    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
        Arrays.stream(ErrorCode.values()).forEach(code -> refusalCounts.put(code, new LongAdder()));
    }

    /** Returns the HTTP status of an error code. */
    public static int status(ErrorCode code) {
        return HttpStatuses.of(code.kind());
    }

    /** Encodes a problem as JSON in UTF-8. */
    public byte[] json(ErrorCode code, String detail) {
        count(code);
        return encode(Problem.of(new ChatException(code, detail)));
    }

    /** Returns the response for a refusal, with {@code Retry-After} in seconds if retrying helps. */
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

    /** @return the number under which the next fault is logged, counted from 1 at each start */
    public long nextFault() {
        return faults.incrementAndGet();
    }

    /** @return the detail that clients receive for the fault with this number */
    public static String faultDetail(long number) {
        return "Something went wrong on the server; its log tells more (fault " + number + ").";
    }

    /** Returns how often each error code was sent since the start. */
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
