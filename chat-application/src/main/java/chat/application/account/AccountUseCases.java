package chat.application.account;

import chat.application.security.RateLimiters;
import chat.application.security.SecurityPorts;
import chat.domain.port.AvatarProcessor;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.port.Storage;
import chat.domain.port.UserDirectory;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.util.function.Supplier;

/** The use cases for accounts, profiles and the user directory. */
public record AccountUseCases(
        UserQueries queries,
        Register register,
        UpdateProfile updateProfile,
        SetAvatar setAvatar,
        RemoveAvatar removeAvatar,
        ChangePassword changePassword,
        CreatePasswordReset createPasswordReset,
        UsePasswordReset usePasswordReset,
        UpdateAccount updateAccount,
        DeleteAccount delete,
        ExportMessages exportMessages,
        RecordLastSeen recordLastSeen) {

    /** Wires the use cases. */
    public static AccountUseCases of(
            Storage storage,
            SecurityPorts security,
            AvatarProcessor avatars,
            Supplier<WorkspaceSettings> settings,
            RateLimiters limits,
            Clock clock) {
        PasswordHasher hasher = security.hasher();
        CommonPasswords common = security.commonPasswords();
        UserDirectory users = storage.userDirectory();
        return new AccountUseCases(
                new UserQueries(users),
                new Register(storage.invitations(), hasher, common, settings, limits.registrations(), clock),
                new UpdateProfile(users, limits.writes()),
                new SetAvatar(users, avatars, limits.writes()),
                new RemoveAvatar(users, limits.writes()),
                new ChangePassword(storage.accounts(), hasher, common, limits.logIns(), limits.writes()),
                new CreatePasswordReset(storage.passwordResets(), security.tokens(), limits.writes(), clock),
                new UsePasswordReset(storage.passwordResets(), hasher, common, limits.links(), clock),
                new UpdateAccount(users, limits.writes(), clock),
                new DeleteAccount(users, storage.accounts(), hasher, limits.logIns(), limits.writes(), clock),
                new ExportMessages(storage.history()),
                new RecordLastSeen(storage.lastSeen(), clock));
    }
}
