package chat.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's process prints: where it listens, and its last warnings. Thread-safe. */
final class ServerLog {
    private static final Pattern READY = Pattern.compile("ready at (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern ROUTINE = Pattern.compile("[\\d:.]* ?(INFO|DEBUG|TRACE) .*");
    private static final int MAX_WARNINGS = 20;

    private final CompletableFuture<URI> url = new CompletableFuture<>();
    private final Deque<String> warnings = new ArrayDeque<>();
    private final Thread reader;
    private String last = "it printed nothing";

    private ServerLog(InputStream output) {
        reader = new Thread(() -> read(output), "server-output");
        reader.setDaemon(true);
    }

    /** Starts to read the output of a process, standard error included. */
    static ServerLog read(Process process) {
        ServerLog log = new ServerLog(process.getInputStream());
        log.reader.start();
        return log;
    }

    /** Returns where the server listens; fails with the last line if the output ends before. */
    CompletableFuture<URI> url() {
        return url;
    }

    /** Returns the last lines that are no routine: warnings, errors, stack traces, and what the JVM prints; at most 20. */
    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Waits for the end of the output, and returns the last line: of the warnings, if there are any. */
    String lastLine() throws InterruptedException {
        reader.join();
        return last();
    }

    private void read(InputStream output) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line);
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    url.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException e) {
            add(e.toString());
        }
        url.completeExceptionally(new BenchmarkException("The server did not start: " + last(), null));
    }

    private synchronized void add(String line) {
        last = line;
        if (!ROUTINE.matcher(line).matches()) {
            warnings.add(line);
            if (warnings.size() > MAX_WARNINGS) {
                warnings.remove();
            }
        }
    }

    // A line that is indented continues an earlier one, as a stack trace does.
    private synchronized String last() {
        return warnings.stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .reduce((earlier, later) -> later)
                .orElse(last);
    }
}
