package chat.domain.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.util.regex.Pattern;

/**
 * The sender's own identifier of a message (idempotency key), unique per author for ever. The constructor does not
 * validate, so that every stored value can be read.
 */
public record ClientId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /**
     * Parses the client id of a new message.
     *
     * @throws ChatException {@code bad_request} on the field {@code client_id}
     */
    public static ClientId parse(String value) {
        if (!FORM.matcher(value).matches()) {
            throw ChatException.forField(
                    BAD_REQUEST,
                    "client_id",
                    "invalid",
                    "A client_id must have 1 to 64 letters, digits, hyphens or underscores.");
        }
        return new ClientId(value);
    }
}
