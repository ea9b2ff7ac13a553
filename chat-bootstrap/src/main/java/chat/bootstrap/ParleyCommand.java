package chat.bootstrap;

import chat.adapter.persistence.sql.StorageException;
import chat.bootstrap.config.Config;
import chat.bootstrap.config.ConfigException;
import chat.bootstrap.config.Setting;
import chat.bootstrap.config.StartException;
import chat.bootstrap.monitoring.ConsoleLog;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code java -jar chat-bootstrap.jar}: runs the server until the process is asked to stop. */
@Command(
        name = "java -jar chat-bootstrap.jar",
        description = "Team chat that anyone can host with one file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ParleyCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Map<String, String> environment;

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    private ParleyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns the command line. Exit codes: 0 for success, 1 for a failed start, 2 for wrong usage. */
    public static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new ParleyCommand(environment));
        line.addSubcommand("reset-password", new ResetPasswordCommand(environment));
        line.addSubcommand("renew-epoch", new RenewEpochCommand(environment));
        line.addSubcommand("bench", new BenchCommand());
        line.getCommandSpec().usageMessage().footer(settings());
        line.setExecutionExceptionHandler((failure, command, parsed) -> handleFailure(failure, command));
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        Config config = options.read(environment);
        ConsoleLog.start(config.logs());
        Server server = Server.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        Thread.currentThread().join();
        return 0;
    }

    // A JVM that receives SIGTERM exits with 143; after an orderly stop it exits with 0.
    private static void stop(Server server) {
        int exitCode = FAILED;
        try {
            exitCode = server.stop() ? 0 : FAILED;
            ConsoleLog.stop();
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private static int handleFailure(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ConfigException mistake) {
            mistake.errors().forEach(command.getErr()::println);
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof StartException || failure instanceof StorageException) {
            command.getErr().println(failure.getMessage());
            return FAILED;
        }
        throw failure;
    }

    private static String[] settings() {
        return Stream.concat(
                        Stream.of("", "Settings, in the environment or in the file that --config names:"),
                        Arrays.stream(Setting.values()).map(ParleyCommand::line))
                .toArray(String[]::new);
    }

    private static String line(Setting setting) {
        String defaultValue = setting.defaultValue().isEmpty() ? "" : " [" + setting.defaultValue() + "]";
        return String.format("  %-29s%s%s", setting.name(), setting.help(), defaultValue);
    }
}
