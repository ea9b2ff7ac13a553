package chat.bootstrap.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the real jar as a process on a free loopback port until the test, or at the latest its JVM, ends. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at http:.*:(\\d+)");
    private static final Pattern HEAP_USED = Pattern.compile("garbage-first heap .* used (\\d+)K");
    private static final int TIMEOUT_SECONDS = 60;

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "server-output");
        reader.start();
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
        ProcessBuilder builder = new ProcessBuilder(command(jvm, jar(), arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHAT_"));
        builder.environment().putAll(environment);
        return run(builder);
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

    /** The jar under test. */
    static Path jar() {
        return Path.of(System.getProperty("parley.jar", "target/chat-bootstrap.jar"));
    }

    /** The command that runs a jar. */
    static List<String> command(List<String> jvm, Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    public int port() {
        return port.orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
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
        process.destroy();
    }

    /** Waits until the process has ended and returns its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running: " + output());
            }
            reader.join();
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

    /** Waits until the server, which listens already, has loaded all classes that it needs. */
    void awaitWarmUp() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (threadDump().contains("\"warm-up\"")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the warm-up does not end: " + output());
            }
        }
    }

    private String threadDump() throws IOException {
        return jcmd("Thread.print", "Full thread dump");
    }

    /** The size of the heap in use right after a garbage collection, in KiB. */
    long usedHeapAfterGc() throws IOException {
        jcmd("GC.run", "Command executed successfully");
        String info = jcmd("GC.heap_info", "heap");
        Matcher used = HEAP_USED.matcher(info);
        if (!used.find()) {
            throw new AssertionError(info);
        }
        return Long.parseLong(used.group(1));
    }

    /** The output of a command to the JVM, which must contain a text. */
    private String jcmd(String command, String expected) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!output.contains(expected)) {
            throw new AssertionError(output);
        }
        return output;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The output of the process so far. */
    public String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() {
        // The command bench has started a server.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exitCode();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
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
        port.completeExceptionally(new AssertionError("ended without listening: " + output()));
    }
}
