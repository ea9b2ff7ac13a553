package chat.application.account;

import chat.application.security.AddressKey;
import chat.application.security.RateLimiter;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.account.Username;
import chat.domain.port.CommonPasswords;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordHasher;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Registers a user, without signing them in. */
public final class Register {
    private final Invitations invitations;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final Supplier<WorkspaceSettings> settings;
    private final RateLimiter<String> limit;
    private final Clock clock;

    public Register(
            Invitations invitations,
            PasswordHasher hasher,
            CommonPasswords common,
            Supplier<WorkspaceSettings> settings,
            RateLimiter<String> limit,
            Clock clock) {
        this.invitations = invitations;
        this.hasher = hasher;
        this.common = common;
        this.settings = settings;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param invitation the token of an invitation; empty for none
     * @param address the network address of the client, by which requests are limited
     */
    public record Command(String username, String password, Optional<String> invitation, String address) {}

    /**
     * @return the new user
     * @throws chat.domain.ChatException {@code bad_request}, {@code forbidden} if registration is not allowed, {@code
     *     name_taken}, {@code rate_limited} or {@code unavailable}
     */
    public UserView handle(Command command) {
        Username name = Username.parse(command.username());
        Password password = Password.requireStrong(command.password(), name, common::contains);
        limit.acquire(AddressKey.of(command.address()));
        PasswordHash hash = hasher.hash(password);
        Optional<LinkHash> link = command.invitation().flatMap(LinkToken::parse).map(LinkToken::hash);
        Instant now = clock.instant();
        return UserView.of(invitations.register(
                name, hash, link, policy -> policy.requireAllowed(settings.get().registration(), now), now));
    }
}
