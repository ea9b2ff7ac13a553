package chat.bootstrap;

import chat.bootstrap.command.ParleyCommand;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Pictures are made without any screen.
        System.setProperty("java.awt.headless", "true");
        CommandLine line = ParleyCommand.commandLine(System.getenv());
        int exitCode = line.execute(args);
        System.exit(exitCode);
    }
}
