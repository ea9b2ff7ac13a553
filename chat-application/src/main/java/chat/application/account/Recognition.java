package chat.application.account;

import static chat.domain.error.ErrorCode.WRONG_CREDENTIALS;

import chat.application.limit.AddressKey;
import chat.application.limit.RateLimit;
import chat.domain.error.ChatException;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.user.Account;
import chat.domain.user.Password;
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

    /**
     * A user who proved who they are.
     *
     * @param wantsRehash whether the hash that is kept is made otherwise than new ones are
     */
    record Recognised(Account account, boolean wantsRehash) {}

    /** Refuses with {@code wrong_credentials}, {@code rate_limited} or {@code unavailable}. */
    Recognised require(String username, String password, String address) {
        Optional<Username> name = nameable(username);
        List<String> counted = List.of(
                "address " + AddressKey.of(address),
                "name " + name.map(Username::key).orElse(""));
        limit.takeAll(counted);
        Optional<Recognised> recognised;
        try {
            recognised = recognise(name, password);
        } catch (ChatException tooBusyToTell) {
            counted.forEach(limit::giveBack);
            throw tooBusyToTell;
        }
        Recognised known = recognised.orElseThrow(
                () -> new ChatException(WRONG_CREDENTIALS, "The username or the password is wrong."));
        counted.forEach(limit::giveBack);
        return known;
    }

    // Passwords were once hashed as typed. That form is tried second, and only where it differs; whether the account
    // exists makes no difference to the work.
    private Optional<Recognised> recognise(Optional<Username> name, String typed) {
        Optional<Account> known = name.flatMap(accounts::find);
        String prepared = Password.prepared(typed).value();
        if (verify(prepared, known)) {
            return known.map(account -> new Recognised(account, hasher.isDated(account.passwordHash())));
        }
        return !prepared.equals(typed) && verify(typed, known)
                ? known.map(account -> new Recognised(account, true))
                : Optional.empty();
    }

    private boolean verify(String password, Optional<Account> known) {
        if (known.isEmpty()) {
            hasher.verifyNothing(password);
            return false;
        }
        return hasher.verify(password, known.get().passwordHash());
    }

    // A name that was registered under another rule finds its account, too; the bound keeps the counted keys small.
    private static Optional<Username> nameable(String typed) {
        return typed.length() > MOST_CHARS ? Optional.empty() : Optional.of(new Username(typed));
    }
}
