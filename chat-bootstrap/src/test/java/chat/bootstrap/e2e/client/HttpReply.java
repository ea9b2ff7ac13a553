package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The response to an HTTP request.
 *
 * @param cookie the session cookie that it sets, or an empty string
 */
public record HttpReply(int status, JsonNode json, String cookie) {
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public String code() {
        return json.path("code").asText();
    }
}
