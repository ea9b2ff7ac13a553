package chat.adapter.rest.http;

import chat.domain.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Encodes refusals, both for Jersey and for handlers in front of it. Thread-safe. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;
    private final AtomicLong faults = new AtomicLong();
    private final Map<String, LongAdder> refusalCounts =
            codes().collect(Collectors.toUnmodifiableMap(code -> code, code -> new LongAdder()));

    /** @param mapper must use snake case and omit nulls */
    public Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @return all codes that a problem can have, as on the wire */
    public static Stream<String> codes() {
        return Stream.concat(
                Arrays.stream(ErrorCode.values()).map(ErrorCode::code),
                Arrays.stream(HttpErrorCode.values()).map(HttpErrorCode::code));
    }

    /** Returns the HTTP status of an error code. */
    public static int status(ErrorCode code) {
        return HttpStatuses.of(code.kind());
    }

    /** Encodes a problem as JSON in UTF-8. */
    public byte[] json(Problem problem) {
        Objects.requireNonNull(refusalCounts.get(problem.code())).increment();
        return encode(problem);
    }

    /** Returns the response for a problem, with {@code Retry-After} in seconds if retrying helps. */
    Response response(Problem problem) {
        Response.ResponseBuilder answer = Response.status(problem.status(), problem.title())
                .type(MEDIA_TYPE)
                .entity(json(problem));
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** @return the number under which the next fault is logged, counted from 1 at each start */
    public long nextFault() {
        return faults.incrementAndGet();
    }

    /** @return the detail that clients receive for the fault with this number */
    public static String faultDetail(long number) {
        return "Internal error; the server's log has the details (fault " + number + ").";
    }

    /** Returns how often each error code, as on the wire, was sent since the start. */
    public Map<String, LongAdder> refusalCounts() {
        return refusalCounts;
    }

    private byte[] encode(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
