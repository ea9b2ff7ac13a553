package chat.bootstrap;

import chat.bootstrap.config.Config;
import chat.bootstrap.monitoring.ConsoleLog;

/** Runs the server until the process is asked to stop. */
final class ServerRun {
    private static final int FAILED = 1;

    private ServerRun() {}

    /**
     * Starts the server and never returns normally: the process ends after an orderly stop.
     *
     * @throws chat.bootstrap.config.StartException with one line for operators; storage faults, too, have such a message
     */
    static void start(Config config) throws InterruptedException {
        ConsoleLog.start(config.logs());
        Server server = Server.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        Thread.currentThread().join();
    }

    // A JVM that receives SIGTERM exits with 143; after an orderly stop it exits with 0.
    private static void stop(Server server) {
        int exitCode = FAILED;
        try {
            exitCode = server.stop() ? 0 : FAILED;
            ConsoleLog.stop();
        } finally {
            Runtime.getRuntime().halt(exitCode);
        }
    }
}
