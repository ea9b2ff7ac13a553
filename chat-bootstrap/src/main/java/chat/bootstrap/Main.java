package chat.bootstrap;

import chat.bootstrap.command.ParleyCommand;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CommandLine line = ParleyCommand.commandLine(System.getenv());
        int exitCode = line.execute(args);
        System.exit(exitCode);
    }
}
