package chat.application.account;

import chat.domain.LinkToken;
import chat.domain.account.PasswordReset;

/**
 * A password reset link.
 *
 * @param path the URL path of its page
 * @param expiresAt UTC, ISO 8601
 */
public record PasswordResetView(String token, String path, String expiresAt) {
    public static PasswordResetView of(LinkToken token, PasswordReset reset) {
        return new PasswordResetView(
                token.value(), "/reset/" + token.value(), reset.expiresAt().toString());
    }
}
