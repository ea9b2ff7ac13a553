package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;

/** A response of the HTTP API under test. */
final class TestResponse {
    private final ContainerResponse response;
    private final byte[] bytes;

    TestResponse(ContainerResponse response, byte[] bytes) {
        this.response = response;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int status() {
        return response.getStatus();
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable
    String header(String name) {
        return response.getHeaderString(name);
    }

    /** The error code of a problem response. */
    String code() {
        return body().replaceFirst(".*?\"code\":\"(\\w+)\".*", "$1");
    }

    /** The methods in the {@code Allow} header, sorted. */
    String allowed() {
        return Stream.of(String.valueOf(header("Allow")).split(","))
                .map(String::strip)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Asserts the status. */
    TestResponse hasStatus(int status) {
        assertEquals(status, status(), body());
        return this;
    }

    void hasStatus(int status, String body) {
        hasStatus(status);
        assertEquals(body, body());
        assertEquals("application/json", header("Content-Type"));
    }

    /** Asserts the status and the JSON body; escapes may differ. */
    void hasJson(int status, String json) {
        hasStatus(status);
        assertEquals(StrictJson.tree(json).toString(), StrictJson.tree(body()).toString());
    }

    /** Asserts a complete problem response; {@code rest} follows the code in its body. */
    TestResponse isRefused(int status, String code, String rest) {
        hasStatus(status);
        assertEquals("application/problem+json", header("Content-Type"));
        String body = body();
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\""
                        + response.getStatusInfo().getReasonPhrase() + "\",\"status\":" + status + ",",
                body.substring(0, body.indexOf("\"detail\"")));
        assertEquals("\"code\":\"" + code + "\"" + rest + "}", body.substring(body.indexOf("\"code\"")));
        return this;
    }

    TestResponse isRefused(int status, String code) {
        return isRefused(status, code, "");
    }

    /** Asserts a problem response with any field errors. */
    TestResponse isRefusedWith(int status, String code) {
        hasStatus(status);
        assertTrue(body().contains("\"code\":\"" + code + "\""), body());
        return this;
    }

    TestResponse isRefusedForField(String field, String problem) {
        return isRefused(
                400, "bad_request", ",\"errors\":[{\"field\":\"" + field + "\",\"code\":\"" + problem + "\"}]");
    }
}
