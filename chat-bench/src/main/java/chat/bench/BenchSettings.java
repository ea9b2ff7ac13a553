package chat.bench;

import chat.bench.scenario.ScenarioName;
import chat.bench.scenario.ScenarioSettings;
import chat.bench.server.JavaCommand;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to measure, and how.
 *
 * @param target the server
 * @param login the user of all virtual clients; empty to register users
 * @param scenarios the scenarios to run
 * @param sizes their sizes
 * @param users number of users to register
 * @param messageChars length of each message
 * @param threads number of threads of the load generator
 * @param run unique to this run: up to 12 lower-case letters and digits
 * @param password of the users to register
 * @param version of this program
 */
public record BenchSettings(
        Target target,
        Optional<Login> login,
        Set<ScenarioName> scenarios,
        ScenarioSettings sizes,
        int users,
        int messageChars,
        int threads,
        String run,
        String password,
        String version) {

    /**
     * The server to measure.
     *
     * @param url of a running server; empty to start one
     * @param pid process of the running server, if it is on this machine
     * @param command starts a server
     * @param parent directory for the data of the server that is started
     */
    public record Target(Optional<URI> url, OptionalLong pid, JavaCommand command, Path parent) {}

    /** Credentials of an existing user. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
