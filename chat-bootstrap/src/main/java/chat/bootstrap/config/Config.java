package chat.bootstrap.config;

import chat.adapter.rest.http.MetricsAccess;
import chat.application.security.Rate;
import chat.application.security.Rates;
import chat.domain.session.SessionLifetime;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.WorkspaceName;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All settings, validated. They are read once at the start and don't change.
 *
 * @param warnings what was given and has no effect, one sentence each
 */
public record Config(
        Listen listen,
        Path data,
        WorkspaceDefaults workspace,
        Logs logs,
        MetricsAccess metrics,
        Limits limits,
        SessionLifetime sessions,
        List<String> warnings) {

    /**
     * Network settings.
     *
     * @param port 0 for a free port
     * @param publicUrl the address that browsers use, if a proxy stands in front
     * @param origins further origins whose pages may use the server
     * @param proxies proxies that are trusted to report client addresses
     * @param connections maximum number of connections; 0 for the system's limit
     */
    public record Listen(
            String host,
            int port,
            Optional<URI> publicUrl,
            Set<String> origins,
            Set<InetAddress> proxies,
            int connections) {}

    /** Workspace settings that apply until an administrator changes them. */
    public record WorkspaceDefaults(WorkspaceName name, RegistrationMode registration) {}

    /** Format and level of the log. */
    public record Logs(boolean json, String level) {}

    /**
     * Limits, in the units of the settings' names.
     *
     * @param rateLimitsEnabled whether any rate limit applies
     */
    public record Limits(Sizes sizes, Rates rates, SocketLimits sockets, boolean rateLimitsEnabled) {}

    /**
     * Limits of WebSocket connections.
     *
     * @param perUser maximum number of connections per user; 0 for no limit
     * @param malformedLimit tolerated rate of frames that are not JSON objects
     */
    public record SocketLimits(int perUser, Duration pingInterval, Duration silenceTimeout, Rate malformedLimit) {}

    /** Limits of size. */
    public record Sizes(int contentChars, int frameBytes, int bodyBytes, int queueFrames, int queueBytes) {

        private static final int FRAME_OVERHEAD_BYTES = 1_024;
        private static final int MAX_BYTES_PER_CHAR = "\\u0000".length();

        /**
         * Returns the maximum length of content that fits into every frame, body and queue in any encoding, in UTF-16
         * code units.
         */
        public int maxContentChars() {
            int bytes = Math.min(queueBytes, Math.min(frameBytes, bodyBytes));
            return Math.max(1, (bytes - FRAME_OVERHEAD_BYTES) / MAX_BYTES_PER_CHAR);
        }

        /** Returns the maximum length of any received text, in UTF-16 code units. */
        public int maxTextChars() {
            return Math.max(frameBytes, bodyBytes);
        }
    }
}
