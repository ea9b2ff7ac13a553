package chat.bootstrap.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a process prints, on a thread of its own, and finds the port in it. Thread-safe. */
final class ServerOutput {
    private static final Pattern READY = Pattern.compile("ready at http:.*:(\\d+)");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final InputStream stream;
    private final Thread reader = new Thread(this::read, "server-output");

    private ServerOutput(InputStream stream) {
        this.stream = stream;
    }

    /** Starts reading. */
    static ServerOutput read(InputStream stream) {
        ServerOutput output = new ServerOutput(stream);
        output.reader.start();
        return output;
    }

    /** Waits until the process listens, and returns its port. */
    int awaitPort(int timeoutSeconds) {
        return port.orTimeout(timeoutSeconds, TimeUnit.SECONDS).join();
    }

    /** Waits until the output has ended. */
    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    /** What the process has printed so far. */
    String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read() {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                Matcher readyLine = READY.matcher(line);
                if (readyLine.find()) {
                    port.complete(Integer.valueOf(readyLine.group(1)));
                }
            }
        } catch (IOException ended) {
            lines.add(ended.toString());
        }
        port.completeExceptionally(new AssertionError("ended without listening: " + text()));
    }
}
