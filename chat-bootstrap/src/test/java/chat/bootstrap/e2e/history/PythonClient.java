package chat.bootstrap.e2e.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the documented Python example as a process that keeps its state in a file. */
final class PythonClient implements AutoCloseable {
    static final String PASSWORD = "a long way to tipperary";

    private static final String PYTHON = "/usr/bin/python3";

    private final Process process;
    private final Writer input;

    private PythonClient(Process process) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Whether this machine has Python and the package websockets. */
    static boolean canRun() {
        try {
            Process probe = new ProcessBuilder(PYTHON, "-c", "import websockets").start();
            return probe.waitFor(30, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static PythonClient start(String url, String name, long room, Path state) {
        String program = Path.of("../docs/examples/client.py").toString();
        ProcessBuilder builder =
                new ProcessBuilder(List.of(PYTHON, program, url, name, Long.toString(room), state.toString()));
        builder.environment().put("CHAT_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true)
                .redirectOutput(state.resolveSibling("output").toFile());
        try {
            return new PythonClient(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendLine(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the process as {@code kill -9} does. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
