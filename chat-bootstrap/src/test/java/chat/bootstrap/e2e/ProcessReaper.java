package chat.bootstrap.e2e;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Ends processes with this JVM, even if it is killed: a shell reads which processes run, terminates those when its input
 * ends, and kills those that are left 10 s later.
 */
final class ProcessReaper {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            running=' '
            while read -r change pid; do
              case $change in
                started) running="$running$pid " ;;
                ended) running="${running%%" $pid "*} ${running#*" $pid "}" ;;
              esac
            done
            set -- $running
            [ $# -gt 0 ] || exit 0
            kill "$@"
            sleep 10
            kill -9 "$@"
            """;

    private static final PrintStream SHELL = start();

    private ProcessReaper() {}

    /** Ends a process with this JVM, unless it ends before. */
    static void watch(Process process) {
        SHELL.println("started " + process.pid());
        CompletableFuture<Void> unused = process.onExit().thenRun(() -> SHELL.println("ended " + process.pid()));
    }

    private static PrintStream start() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
