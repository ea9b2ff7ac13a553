package chat.bootstrap;

import chat.bootstrap.config.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code java -jar chat-bootstrap.jar}: runs the server until the process is asked to stop. */
@Command(
        name = "java -jar chat-bootstrap.jar",
        description = "Team chat that anyone can host with one file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ParleyCommand implements Callable<Integer> {
    private static final int SETTING_COLUMN = 31;

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
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, ParleyCommand::settings);
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

    private static String settings(Help help) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(SETTING_COLUMN, 2, Overflow.TRUNCATE),
                new Column(width - SETTING_COLUMN, 0, Overflow.WRAP));
        for (Setting setting : Setting.values()) {
            table.addRowValues(setting.name(), description(setting));
        }
        return String.format("%nSettings, in the environment or in the file that --config names:%n%s", table);
    }

    private static String description(Setting setting) {
        return setting.help() + (setting.defaultValue().isEmpty() ? "" : " [" + setting.defaultValue() + "]");
    }
}
