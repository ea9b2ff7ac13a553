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

/** Lets whoever has the link set another password, and ends all their sessions. */
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

    /** @param address where it comes from */
    public record Command(String token, String password, String address) {}

    /**
     * Refuses with {@code not_found} a link that is not good, {@code bad_request} for the password, which leaves the link
     * good, {@code rate_limited} or {@code unavailable}.
     */
    public void handle(Command command) {
        linkRateLimit.attempt(command.token(), command.address(), link -> use(link, command.password()));
    }

    private LinkHash use(LinkHash link, String chosen) {
        User user = passwordResets.find(link, clock.instant()).orElseThrow(LinkToken::notFound);
        PasswordHash hash = hasher.hash(Password.requireStrong(chosen, user.name(), common::contains));
        passwordResets.use(link, hash, clock.instant());
        return link;
    }
}
