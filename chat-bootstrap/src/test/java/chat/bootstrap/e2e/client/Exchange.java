package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTTP request that was answered, and when it began. */
public record Exchange(long begun, String path, int status, String body) {
    public JsonNode json() {
        return Web.json(body);
    }
}
