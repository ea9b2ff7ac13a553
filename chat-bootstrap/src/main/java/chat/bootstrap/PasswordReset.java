package chat.bootstrap;

import chat.adapter.persistence.password.FrequentPasswords;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.persistence.sqlite.SqliteEnvironment;
import chat.adapter.persistence.sqlite.SqliteSettings;
import chat.adapter.persistence.writer.CommitMeter;
import chat.application.account.ResetPassword;
import chat.bootstrap.supervision.SupervisedLoops;
import java.nio.file.Path;

/** Sets a password in a database that no server has open. */
public final class PasswordReset {
    private PasswordReset() {}

    /** Refuses as {@link ResetPassword} does; throws a storage fault, with one line for people, if a server is running. */
    public static void run(Path data, ResetPassword.Command command) {
        if (!SqliteDatabase.isThere(data)) {
            throw new StartException("There is no database in " + data + "; --data names the folder.", null);
        }
        SqliteEnvironment environment = new SqliteEnvironment(
                new SilentAnnouncer(), CommitMeter.NONE, new SupervisedLoops((loop, failures) -> {}), System::nanoTime);
        try (SqliteDatabase database = SqliteDatabase.open(data, environment, SqliteSettings.DEFAULT)) {
            Hashing hashing = Hashing.start(new FrequentPasswords());
            new ResetPassword(database.accounts(), hashing.hasher(), hashing.common()).handle(command);
        }
    }
}
