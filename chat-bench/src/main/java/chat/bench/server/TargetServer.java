package chat.bench.server;

import java.net.URI;
import java.util.OptionalLong;

/** The server that is measured. */
public interface TargetServer extends AutoCloseable {
    /** Returns its address, such as {@code http://127.0.0.1:8000}. */
    URI url();

    /** Returns the subject of sentences about what it can do, such as {@code This machine}. */
    String subject();

    /** Returns the id of its process, if that is known and on this machine. */
    OptionalLong pid();

    /** Returns whether it was started for this benchmark, and ends with it. */
    boolean isOwn();

    /**
     * Checks that its process runs, if that is known.
     *
     * @throws BenchmarkException if it has ended; the message has its exit code and its last line
     */
    void checkRunning() throws InterruptedException;

    @Override
    void close();

    /** Returns a server that runs already. */
    static TargetServer running(URI url, OptionalLong pid) {
        return new TargetServer() {
            @Override
            public URI url() {
                return url;
            }

            @Override
            public String subject() {
                return "The server at " + url;
            }

            @Override
            public OptionalLong pid() {
                return pid;
            }

            @Override
            public boolean isOwn() {
                return false;
            }

            @Override
            public void checkRunning() {
                // Its process is not known.
            }

            @Override
            public void close() {
                // It goes on.
            }
        };
    }
}
