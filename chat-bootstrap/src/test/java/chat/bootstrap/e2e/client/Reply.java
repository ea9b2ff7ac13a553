package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The answer to an HTTP request. */
public record Reply(int status, JsonNode json) {
    public boolean isFine() {
        return status / 100 == 2;
    }

    public String code() {
        return json.path("code").asText();
    }
}
