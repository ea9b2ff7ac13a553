package chat.application.account;

import static chat.domain.error.ErrorCode.WRONG_CREDENTIALS;

import chat.application.limit.RateLimit;
import chat.domain.error.ChatException;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.user.Account;
import chat.domain.user.Username;
import java.util.List;
import java.util.Optional;

/** Tells people by their passwords. Wrong ones are counted, by name and by where they come from. */
final class Recognition {
    private static final int MOST_CHARS = 256;

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final RateLimit<String> limit;

    Recognition(Accounts accounts, PasswordHasher hasher, RateLimit<String> limit) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.limit = limit;
    }

    /** Refuses with {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}. */
    Account require(String username, String password, String address) {
        Optional<Username> name = nameable(username);
        List<String> counted =
                List.of("address " + address, "name " + name.map(Username::key).orElse(""));
        limit.takeAll(counted);
        Optional<Account> account;
        try {
            account = recognise(name, password);
        } catch (ChatException tooBusyToTell) {
            counted.forEach(limit::giveBack);
            throw tooBusyToTell;
        }
        Account known = account.orElseThrow(
                () -> new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong."));
        counted.forEach(limit::giveBack);
        return known;
    }

    private Optional<Account> recognise(Optional<Username> name, String password) {
        Optional<Account> known = name.flatMap(accounts::find);
        if (known.isEmpty()) {
            hasher.verifyNothing(password);
        }
        return known.filter(found -> hasher.verify(password, found.passwordHash()));
    }

    // A name that was registered under another rule finds its account, too; the bound keeps the counted keys small.
    private static Optional<Username> nameable(String typed) {
        return typed.length() > MOST_CHARS ? Optional.empty() : Optional.of(new Username(typed));
    }
}
