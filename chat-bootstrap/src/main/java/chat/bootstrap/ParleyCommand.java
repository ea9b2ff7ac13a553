package chat.bootstrap;

import chat.bootstrap.config.Setting;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
        line.addSubcommand("bench", BenchCommand.commandLine());
        line.addSubcommand("archive", new ArchiveCommand());
        line.getCommandSpec().usageMessage().footer(settings());
        line.setExecutionExceptionHandler((failure, command, parsed) -> handleFailure(failure, command));
        return line;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerRun.start(options.read(environment));
        return 0;
    }

    private static int handleFailure(Exception failure, CommandLine command) throws Exception {
        Optional<Integer> exitCode = StartFailure.report(failure, command.getErr()::println);
        if (exitCode.isEmpty()) {
            throw failure;
        }
        return exitCode.get();
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
