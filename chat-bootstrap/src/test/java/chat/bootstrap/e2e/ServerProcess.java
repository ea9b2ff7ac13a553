package chat.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the real jar as a process on a free loopback port until the test, or at the latest its JVM, ends. */
public final class ServerProcess implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 60;

    private final Process process;
    private final ServerOutput output;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = ServerOutput.read(process.getInputStream());
    }

    /** Starts the server on a data folder and waits until it listens. */
    static ServerProcess start(Path data, String... options) {
        return start(data, List.of(), options);
    }

    static ServerProcess start(Path data, List<String> jvm, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        ServerProcess server = run(jvm, Map.of(), arguments);
        server.port();
        return server;
    }

    /** Starts the server with these arguments and does not wait. */
    public static ServerProcess run(List<String> jvm, Map<String, String> environment, List<String> arguments) {
        List<String> flags = new ArrayList<>(ClassDataArchive.JVM);
        flags.addAll(jvm);
        return runWith(flags, environment, arguments);
    }

    /** Starts the server with these JVM flags only and does not wait. */
    static ServerProcess runWith(List<String> jvm, Map<String, String> environment, List<String> arguments) {
        return run(ServerCommand.builder(jvm, environment, arguments));
    }

    /** Starts the process of a builder and does not wait. */
    static ServerProcess run(ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            ProcessReaper.watch(process);
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return output.awaitPort(TIMEOUT_SECONDS);
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    URI ws(String path) {
        return URI.create("ws://127.0.0.1:" + port() + path);
    }

    /** Kills the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Asks the process to stop, as {@code kill} does. */
    public void terminate() {
        // Process.destroy would also close the output.
        process.toHandle().destroy();
    }

    /** Waits until the process has ended and returns its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + output());
            }
            output.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void input(String text) {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The CPU time of the process so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The id of the process. */
    long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The output of the process so far. */
    public String output() {
        return output.text();
    }

    @Override
    public void close() {
        // The command bench has started a server.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exitCode();
    }
}
