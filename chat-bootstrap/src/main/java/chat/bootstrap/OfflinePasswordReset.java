package chat.bootstrap;

import chat.adapter.persistence.account.CommonPasswordList;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.persistence.sqlite.SqliteEnvironment;
import chat.adapter.persistence.sqlite.SqliteSettings;
import chat.adapter.persistence.transaction.CommitMeter;
import chat.application.account.SetPassword;
import chat.bootstrap.config.StartException;
import chat.bootstrap.monitoring.SupervisedLoops;
import java.nio.file.Path;

/** Sets a password in a database that no server has open. */
public final class OfflinePasswordReset {
    private OfflinePasswordReset() {}

    /**
     * Sets the password. Refuses as {@link SetPassword} does.
     *
     * @throws StartException if the directory contains no database
     * @throws chat.adapter.persistence.sql.UnusableStorageException with one line for operators, also if a server is
     *     running
     */
    public static void run(Path data, SetPassword.Command command) {
        if (!SqliteDatabase.exists(data)) {
            throw new StartException("There is no database in " + data + "; --data sets the directory.", null);
        }
        SqliteEnvironment environment = new SqliteEnvironment(
                new NoEventPublisher(),
                CommitMeter.NONE,
                new SupervisedLoops((loop, failures) -> {}),
                System::nanoTime);
        try (SqliteDatabase database = SqliteDatabase.open(data, environment, SqliteSettings.DEFAULT)) {
            PasswordHashing passwords = PasswordHashing.create(new CommonPasswordList());
            new SetPassword(database.storage().accounts(), passwords.hasher(), passwords.common()).handle(command);
        }
    }
}
