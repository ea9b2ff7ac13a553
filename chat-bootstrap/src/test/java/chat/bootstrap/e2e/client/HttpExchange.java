package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTTP request that was answered, when it began, and when the answer had come. */
public record HttpExchange(long begun, long ended, String path, int status, String body) {
    public JsonNode json() {
        return RetryingHttpClient.json(body);
    }
}
