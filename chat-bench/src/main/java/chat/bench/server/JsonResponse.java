package chat.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * A response.
 *
 * @param body an empty object if it is not JSON
 */
record JsonResponse(int status, HttpHeaders headers, JsonNode body) {
    private static final JsonMapper JSON = new JsonMapper();

    static JsonResponse of(HttpResponse<String> response) {
        return new JsonResponse(response.statusCode(), response.headers(), parse(response.body()));
    }

    private static JsonNode parse(String text) {
        try {
            return text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
