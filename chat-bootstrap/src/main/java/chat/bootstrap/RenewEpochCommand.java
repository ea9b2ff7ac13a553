package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.bootstrap.config.Config;
import chat.bootstrap.config.StartException;
import chat.bootstrap.monitoring.ConsoleLog;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Renews the epoch after a restore from a backup, so that clients discard cached state when they reconnect. */
@Command(
        name = "renew-epoch",
        description = "Run it once after restoring a backup, before the server starts: clients that reconnect then"
                + " discard their cached state and reload, instead of mixing it with newer data.",
        mixinStandardHelpOptions = true)
final class RenewEpochCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    @Spec
    private @Nullable CommandSpec spec;

    RenewEpochCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Config config = options.read(environment);
        ConsoleLog.start(config.logs());
        if (!SqliteDatabase.exists(config.data())) {
            throw new StartException("There is no database in " + config.data() + "; --data sets the directory.", null);
        }
        SqliteDatabase.renewEpoch(config.data());
        if (spec != null) {
            spec.commandLine().getOut().println("All clients will reload.");
        }
        return 0;
    }
}
