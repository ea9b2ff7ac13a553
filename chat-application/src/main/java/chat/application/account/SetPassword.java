package chat.application.account;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.Credentials;
import chat.domain.account.Password;
import chat.domain.account.Username;
import chat.domain.port.Accounts;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;

/** Sets the password of a user who cannot sign in, and ends all their sessions. */
public final class SetPassword {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final CommonPasswords common;

    public SetPassword(Accounts accounts, PasswordHasher hasher, CommonPasswords common) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.common = common;
    }

    /**
     * @param username the user whose password is set
     * @param password the new password
     */
    public record Command(String username, String password) {}

    /** @throws ChatException {@code user_not_found}, or {@code bad_request} for an invalid password */
    public void handle(Command command) {
        Username name = new Username(command.username());
        Credentials account = accounts.find(name)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no user " + name + "."));
        Password password =
                Password.requireStrong(command.password(), account.user().name(), common::contains);
        accounts.changePassword(account.user().id(), hasher.hash(password));
    }
}
