package chat.bench;

import chat.bench.scenario.ScenarioName;
import chat.bench.scenario.ScenarioSettings;
import chat.bench.server.JavaCommand;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to measure, and how.
 *
 * @param target the server
 * @param users the users of the virtual clients
 * @param scenarios the scenarios to run
 * @param sizes their sizes
 * @param generator the load generator
 */
public record BenchSettings(
        Target target,
        BenchUsers users,
        Set<ScenarioName> scenarios,
        ScenarioSettings sizes,
        Generator generator,
        RunInfo run) {

    /**
     * The server to measure.
     *
     * @param url of a running server; empty to start one
     * @param pid process of the running server, if it is on this machine
     * @param command starts a server
     * @param parent directory for the data of the server that is started
     */
    public record Target(Optional<URI> url, OptionalLong pid, JavaCommand command, Path parent) {}

    /**
     * The users of the virtual clients.
     *
     * @param login the one user of all of them; empty to register users
     * @param count number of users to register
     * @param password of the users to register
     */
    public record BenchUsers(Optional<Login> login, int count, String password) {}

    /** Credentials of an existing user. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * The load generator.
     *
     * @param messageChars length of each message
     * @param threads number of threads
     */
    public record Generator(int messageChars, int threads) {}

    /**
     * What tells this run from others.
     *
     * @param id unique to this run: up to 12 lower-case letters and digits
     * @param version of this program
     * @param startedAt the time
     * @param options that shape the load, by name, for the report
     */
    public record RunInfo(String id, String version, Instant startedAt, Map<String, Number> options) {}
}
