package chat.bench.server;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that starts a program in a JVM of its own.
 *
 * @param java the program {@code java}
 * @param options of the JVM
 * @param program what it runs, such as {@code -jar} and the jar
 */
public record JavaCommand(String java, List<String> options, List<String> program) {
    /** Returns the words of the command line, without arguments for the program. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(options);
        words.addAll(program);
        return words;
    }
}
