package chat.application.account;

import chat.application.limit.AddressKey;
import chat.application.limit.RateLimit;
import chat.application.view.UserView;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.port.CommonPasswords;
import chat.domain.port.Invitations;
import chat.domain.port.PasswordHasher;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;
import chat.domain.user.Username;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an account. It does not sign in. */
public final class Register {
    private final Invitations invitations;
    private final PasswordHasher hasher;
    private final CommonPasswords common;
    private final Supplier<WorkspaceSettings> settings;
    private final RateLimit<String> limit;
    private final Clock clock;

    public Register(
            Invitations invitations,
            PasswordHasher hasher,
            CommonPasswords common,
            Supplier<WorkspaceSettings> settings,
            RateLimit<String> limit,
            Clock clock) {
        this.invitations = invitations;
        this.hasher = hasher;
        this.common = common;
        this.settings = settings;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param invitation the token of the one that they show, if any
     * @param address where it comes from: what the limit counts by
     */
    public record Command(String username, String password, Optional<String> invitation, String address) {}

    /**
     * Refuses with {@code bad_request}, {@code forbidden} who may not register, {@code name_taken}, {@code rate_limited}
     * or {@code unavailable}.
     */
    public UserView handle(Command command) {
        Username name = Username.parse(command.username());
        Password password = Password.chosen(command.password(), name, common::contains);
        limit.take(AddressKey.of(command.address()));
        PasswordHash hash = hasher.hash(password);
        Optional<LinkHash> shown =
                command.invitation().flatMap(LinkToken::parse).map(LinkToken::hash);
        Instant now = clock.instant();
        return UserView.of(invitations.register(
                name, hash, shown, entrance -> entrance.admit(settings.get().registration(), now), now));
    }
}
