package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A server that is killed and restarted on the same data. */
final class RestartableServer implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");
    private static final Map<String, String> SETTINGS = Map.of("CHAT_PING_SECONDS", "1", "CHAT_SILENCE_SECONDS", "3");

    private final List<String> arguments;
    private ServerProcess process;
    private volatile int port;
    private CompletableFuture<Void> startup;

    RestartableServer(Path data) {
        arguments = List.of("--port", "0", "--data", data.toString(), "--limits", "off", "--host", "127.0.0.1");
        startup = CompletableFuture.runAsync(this::start);
    }

    private void start() {
        process = ServerProcess.run(JVM, SETTINGS, arguments);
        port = process.port();
    }

    /** The port of the server, or its last port while it is down. */
    int port() {
        return port;
    }

    /** Kills the server as {@code kill -9} does and restarts it in the background. */
    void kill() {
        restart(ServerProcess::kill);
    }

    /** Stops the server gracefully and restarts it in the background. */
    void stop() {
        restart(running -> {
            running.terminate();
            if (running.exitCode() != 0) {
                throw new AssertionError(running.output());
            }
        });
    }

    private synchronized void restart(Consumer<ServerProcess> end) {
        awaitStarted();
        startup = CompletableFuture.runAsync(() -> {
            end.accept(process);
            start();
        });
    }

    synchronized void awaitStarted() {
        startup.join();
    }

    String output() {
        return process.output();
    }

    @Override
    public synchronized void close() {
        awaitStarted();
        process.close();
    }
}
