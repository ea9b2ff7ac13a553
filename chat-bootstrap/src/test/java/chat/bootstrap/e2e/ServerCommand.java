package chat.bootstrap.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds command lines that run a jar with the Java of the tests. */
final class ServerCommand {
    private ServerCommand() {}

    /** The jar under test. */
    static Path jar() {
        return Path.of(System.getProperty("parley.jar", "target/chat-bootstrap.jar"));
    }

    /** A program of the JDK that runs the tests, such as {@code java}. */
    static String jdkProgram(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The command that runs a jar. */
    static List<String> of(List<String> jvm, Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(jdkProgram("java"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /** A process that runs the jar under test, with no settings but these in its environment. */
    static ProcessBuilder builder(List<String> jvm, Map<String, String> environment, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(of(jvm, jar(), arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHAT_"));
        builder.environment().putAll(environment);
        return builder;
    }
}
