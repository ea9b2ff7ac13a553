package chat.bootstrap;

import chat.application.account.SetPassword;
import chat.bootstrap.config.Config;
import chat.bootstrap.config.StartException;
import chat.bootstrap.monitoring.ConsoleLog;
import chat.domain.ChatException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets a new password for a user who is locked out, while the server is stopped. */
@Command(
        name = "reset-password",
        description = "Sets a new password for USER and ends their sessions; stop the server first. Prompts for the"
                + " password or, without a terminal, reads it from the first line of standard input.",
        mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Mixin
    private final ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "USER", description = "username")
    private String user = "";

    @Spec
    private @Nullable CommandSpec spec;

    ResetPasswordCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Config config = options.read(environment);
        ConsoleLog.start(config.logs());
        try {
            OfflinePasswordReset.run(
                    config.data(), new SetPassword.Command(user, PasswordPrompt.read("New password: ")));
        } catch (ChatException refused) {
            throw new StartException(refused.detail(), refused);
        }
        out("The password of " + user + " is set, and all their sessions have ended.");
        return 0;
    }

    private void out(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
        }
    }
}
