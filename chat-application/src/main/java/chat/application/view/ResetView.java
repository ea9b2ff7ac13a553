package chat.application.view;

import chat.domain.link.LinkToken;
import chat.domain.user.Reset;

/**
 * A link to set another password by.
 *
 * @param path the address of its page
 * @param expiresAt UTC, ISO 8601
 */
public record ResetView(String token, String path, String expiresAt) {
    public static ResetView of(LinkToken token, Reset reset) {
        return new ResetView(
                token.value(), "/reset/" + token.value(), reset.expiresAt().toString());
    }
}
