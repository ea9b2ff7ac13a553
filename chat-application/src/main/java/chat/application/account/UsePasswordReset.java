package chat.application.account;

import chat.application.security.LinkRateLimit;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.port.PasswordResets;
import java.time.Clock;

/** Sets a password through a reset link, and ends all sessions of the user. */
public final class UsePasswordReset {
    private final PasswordResets passwordResets;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final LinkRateLimit linkRateLimit;
    private final Clock clock;

    public UsePasswordReset(
            PasswordResets passwordResets,
            PasswordHasher hasher,
            CommonPasswords common,
            LinkRateLimit linkRateLimit,
            Clock clock) {
        this.passwordResets = passwordResets;
        this.hasher = hasher;
        this.common = common;
        this.linkRateLimit = linkRateLimit;
        this.clock = clock;
    }

    /** @param address the network address of the client */
    public record Command(String token, String password, String address) {}

    /**
     * @throws chat.domain.ChatException {@code not_found} if the link is not valid; {@code bad_request} if the password
     *     is invalid, which does not consume the link; {@code rate_limited} or {@code unavailable}
     */
    public void handle(Command command) {
        linkRateLimit.attempt(command.token(), command.address(), link -> use(link, command.password()));
    }

    private LinkHash use(LinkHash link, String newPassword) {
        User user = passwordResets.find(link, clock.instant()).orElseThrow(LinkToken::notFound);
        PasswordHash hash = hasher.hash(Password.requireStrong(newPassword, user.name(), common::contains));
        passwordResets.use(link, hash, clock.instant());
        return link;
    }
}
