package chat.bootstrap;

import chat.adapter.persistence.password.FrequentPasswords;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.persistence.sqlite.SqliteSettings;
import chat.application.account.ResetPassword;
import java.nio.file.Path;

/** Sets a password in a database that no server has open. */
public final class PasswordReset {
    private PasswordReset() {}

    /** Refuses as {@link ResetPassword} does; throws a storage fault, with one line for people, if a server is running. */
    public static void run(Path data, ResetPassword.Command command) {
        if (!SqliteDatabase.isThere(data)) {
            throw new StartException("There is no database in " + data + "; --data names the folder.", null);
        }
        try (SqliteDatabase database = SqliteDatabase.open(data, new SilentAnnouncer(), SqliteSettings.DEFAULT)) {
            Hashing hashing = Hashing.start(new FrequentPasswords());
            new ResetPassword(database.accounts(), hashing.hasher(), hashing.common()).handle(command);
        }
    }
}
