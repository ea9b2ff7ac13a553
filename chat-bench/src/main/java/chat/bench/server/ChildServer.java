package chat.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A server in a process of its own, so that its CPU time can be told from that of the load generator. It listens on a
 * free loopback port, has no rate limits, and keeps its data in a temporary folder. The process and the folder are gone
 * after {@link #close}, and when this program ends. Thread-safe.
 */
public final class ChildServer implements TargetServer {
    private static final int START_SECONDS = 60;
    // Includes the time for an archive of classes, which a server may write when it ends.
    private static final int STOP_SECONDS = 180;

    private final Process process;
    private final Path data;
    private final ServerLog log;
    private final Consumer<String> progress;
    private final AtomicBoolean reported = new AtomicBoolean();
    private final Thread hook = new Thread(this::end, "bench-cleanup");

    private ChildServer(Process process, Path data, Consumer<String> progress) {
        this.process = process;
        this.data = data;
        this.log = ServerLog.read(process);
        this.progress = progress;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param command the command that starts one
     * @param parent the directory in which the temporary folder is made
     * @param progress takes the server's last warnings if it ends by itself
     * @throws BenchmarkException if it does not start
     */
    public static ChildServer start(JavaCommand command, Path parent, Consumer<String> progress)
            throws InterruptedException {
        ChildServer server = launch(command, parent, progress);
        Runtime.getRuntime().addShutdownHook(server.hook);
        server.awaitStart();
        return server;
    }

    @Override
    public URI url() {
        return log.url().join();
    }

    @Override
    public String subject() {
        return "This machine";
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(process.pid());
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public void checkRunning() throws InterruptedException {
        if (!process.isAlive()) {
            String last = log.lastLine();
            reportWarnings();
            throw new BenchmarkException("The server exited with " + process.exitValue() + ": " + last, null);
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already.
        }
    }

    private static ChildServer launch(JavaCommand command, Path parent, Consumer<String> progress) {
        try {
            Path data = Files.createTempDirectory(parent, "parley-bench-");
            try {
                return new ChildServer(builder(command, data).start(), data, progress);
            } catch (IOException e) {
                Files.delete(data);
                throw e;
            }
        } catch (IOException e) {
            throw new BenchmarkException("No server can be started in " + parent + ": " + e.getMessage() + ".", e);
        }
    }

    private static ProcessBuilder builder(JavaCommand command, Path data) {
        List<String> line = new ArrayList<>(command.words());
        line.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--limits", "off", "--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CHAT_"));
        return builder;
    }

    private void awaitStart() throws InterruptedException {
        try {
            log.url().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            reportWarnings();
            close();
            throw e.getCause() instanceof BenchmarkException failure
                    ? failure
                    : new BenchmarkException("The server did not start within " + START_SECONDS + " s.", e);
        }
    }

    private void reportWarnings() {
        if (!reported.getAndSet(true)) {
            log.warnings().forEach(line -> progress.accept("server: " + line));
        }
    }

    private synchronized void end() {
        // Process.destroy would also close the output, and the JVM that writes an AOT cache fails without one.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            files.sorted(Comparator.reverseOrder()).forEach(ChildServer::delete);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("The folder " + data + " can't be deleted: " + e.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
