package chat.bootstrap;

import chat.bootstrap.config.PlatformCharset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Entry point of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Avatars are processed without a display.
        System.setProperty("java.awt.headless", "true");
        Map<String, String> environment = System.getenv();
        PlatformCharset charset = PlatformCharset.current();
        if (charset.garbles(inputs(args, environment))) {
            System.err.println(charset.advice());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        try {
            System.exit(run(environment, args));
        } catch (Exception | Error fault) {
            // Threads of a half-started server would keep the process alive.
            fault.printStackTrace();
            System.exit(CommandLine.ExitCode.SOFTWARE);
        }
    }

    private static int run(Map<String, String> environment, String... args) throws Exception {
        Optional<ConfigOptions> options = ConfigOptions.parse(args);
        if (options.isEmpty()) {
            return ParleyCommand.commandLine(environment).execute(args);
        }
        try {
            ServerRun.start(options.get().read(environment));
            return CommandLine.ExitCode.OK;
        } catch (Exception failure) {
            Optional<Integer> exitCode = StartFailure.report(failure, System.err::println);
            if (exitCode.isEmpty()) {
                throw failure;
            }
            return exitCode.get();
        }
    }

    // Includes the working directory, because relative paths are resolved against it.
    private static List<String> inputs(String[] args, Map<String, String> environment) {
        List<String> inputs = new ArrayList<>(List.of(args));
        inputs.add(System.getProperty("user.dir"));
        environment.forEach((name, value) -> {
            if (name.startsWith("CHAT_")) {
                inputs.add(value);
            }
        });
        return inputs;
    }
}
