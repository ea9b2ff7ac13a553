package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTTP request with its response and the times of both. */
public record HttpExchange(long begun, long ended, String path, int status, String body) {
    public JsonNode json() {
        return RetryingHttpClient.json(body);
    }
}
