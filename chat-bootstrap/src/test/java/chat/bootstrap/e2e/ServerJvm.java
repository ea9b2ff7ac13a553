package chat.bootstrap.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state of a running server's JVM, read with {@code jcmd}.
 *
 * @param server the server
 */
record ServerJvm(ServerProcess server) {
    private static final Pattern HEAP_USED = Pattern.compile("garbage-first heap .* used (\\d+)K");
    private static final int TIMEOUT_SECONDS = 60;

    /** Waits until the server, which listens already, has loaded all classes that it needs. */
    void awaitWarmUp() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (threadDump().contains("\"warm-up\"")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the warm-up does not end: " + server.output());
            }
        }
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

    private String threadDump() throws IOException {
        return jcmd("Thread.print", "Full thread dump");
    }

    /** The output of a command to the JVM, which must contain a text. */
    private String jcmd(String command, String expected) throws IOException {
        Process jcmd = new ProcessBuilder(ServerCommand.jdkProgram("jcmd"), String.valueOf(server.pid()), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!output.contains(expected)) {
            throw new AssertionError(output);
        }
        return output;
    }
}
