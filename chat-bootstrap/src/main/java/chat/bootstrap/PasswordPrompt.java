package chat.bootstrap;

import chat.bootstrap.config.PlatformCharset;
import chat.bootstrap.config.StartException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks for a password. */
final class PasswordPrompt {
    private PasswordPrompt() {}

    /**
     * Prompts on the terminal or, without one, reads the first line of standard input.
     *
     * @return the password, not validated; empty if there is no input
     * @throws StartException if the locale garbles what was typed
     */
    // From Java 22 on there is a console even without a terminal; it reads the same line.
    @SuppressWarnings("SystemConsoleNull")
    static String read(String prompt) throws IOException {
        Console console = System.console();
        if (console != null) {
            String typed = new String(console.readPassword(prompt));
            PlatformCharset charset = new PlatformCharset(console.charset());
            if (charset.garbles(List.of(typed))) {
                throw new StartException(charset.advice(), null);
            }
            return typed;
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        return line == null ? "" : line;
    }
}
