package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The response to an HTTP request.
 *
 * @param cookie the session cookie that it sets, or an empty string
 * @param repeated whether the request was sent before, without a final response: the earlier one may have taken effect
 */
public record HttpReply(int status, JsonNode json, String cookie, boolean repeated) {
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public String code() {
        return json.path("code").asText();
    }
}
