package chat.application.account;

import chat.domain.LinkToken;
import chat.domain.account.PasswordReset;

/**
 * A password reset link.
 *
 * @param path the page that it opens
 * @param expiresAt UTC, ISO 8601
 */
public record PasswordResetView(String token, PasswordResetRef path, String expiresAt) {
    public static PasswordResetView of(LinkToken token, PasswordReset reset) {
        return new PasswordResetView(
                token.value(), new PasswordResetRef(token), reset.expiresAt().toString());
    }
}
