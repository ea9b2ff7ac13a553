package chat.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.server.ContainerResponse;
import org.jspecify.annotations.Nullable;

/** What came back. */
final class Reply {
    private final ContainerResponse response;
    private final byte[] bytes;

    Reply(ContainerResponse response, byte[] bytes) {
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

    /** The body of a good answer with that status, without the numbers that it came with. */
    Reply is(int status) {
        assertEquals(status, status(), body());
        return this;
    }

    void is(int status, String body) {
        is(status);
        assertEquals(body, body());
        assertEquals("application/json", header("Content-Type"));
    }

    /** A whole refusal: its status, and all that comes behind {@code status} in its body. */
    Reply refuses(int status, String code, String rest) {
        is(status);
        assertEquals("application/problem+json", header("Content-Type"));
        String body = body();
        assertEquals(
                "{\"type\":\"about:blank\",\"title\":\""
                        + response.getStatusInfo().getReasonPhrase() + "\",\"status\":" + status + ",",
                body.substring(0, body.indexOf("\"detail\"")));
        assertEquals("\"code\":\"" + code + "\"" + rest + "}", body.substring(body.indexOf("\"code\"")));
        return this;
    }

    Reply refuses(int status, String code) {
        return refuses(status, code, "");
    }

    Reply refusesField(String field, String problem) {
        return refuses(400, "bad_request", ",\"errors\":[{\"field\":\"" + field + "\",\"code\":\"" + problem + "\"}]");
    }
}
