package chat.bootstrap.config;

import chat.adapter.rest.http.MetricsAccess;
import chat.application.security.Budgets;
import chat.application.security.Rate;
import chat.domain.session.SessionLifetime;
import chat.domain.workspace.RegistrationMode;
import chat.domain.workspace.WorkspaceName;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * All settings, checked: read once at the start, then plain values travel.
 *
 * @param ignored the names of settings that were given and have no effect any more
 */
public record Config(
        Listen listen,
        Path data,
        WorkspaceDefaults workspace,
        Logs logs,
        MetricsAccess metrics,
        Limits limits,
        SessionLifetime sessions,
        Set<String> ignored) {

    /**
     * Where and to whom the server listens.
     *
     * @param port 0 for a free one
     * @param publicUrl what browsers call it, if a proxy stands in front
     * @param origins further ones that may speak to it
     * @param proxies whose word is taken for where a request comes from
     * @param connections at most; 0 for what the system allows
     */
    public record Listen(
            String host,
            int port,
            Optional<URI> publicUrl,
            Set<String> origins,
            Set<InetAddress> proxies,
            int connections) {}

    /** What holds for the workspace until an administrator changes it. */
    public record WorkspaceDefaults(WorkspaceName name, RegistrationMode registration) {}

    /** How the log is written. */
    public record Logs(boolean json, String level) {}

    /**
     * What is too much, in the units of the settings' names.
     *
     * @param rateLimitsEnabled whether there are limits of rate at all
     */
    public record Limits(Sizes sizes, Rates rates, SocketLimits sockets, boolean rateLimitsEnabled) {

        /** How often one user may do what has no setting of its own. */
        public Budgets budgets() {
            return rateLimitsEnabled ? Budgets.DEFAULT : Budgets.UNLIMITED;
        }
    }

    /**
     * What is too much of a socket.
     *
     * @param perUser how many one user has; 0 for no limit
     * @param malformedLimit how many frames that are no JSON object are forgiven
     */
    public record SocketLimits(int perUser, Duration pingInterval, Duration silenceTimeout, Rate malformedLimit) {}

    /** What is too big. */
    public record Sizes(int contentChars, int frameBytes, int bodyBytes, int queueFrames, int queueBytes) {

        private static final int FRAME_OVERHEAD_BYTES = 1_024;
        private static final int MAX_BYTES_PER_CHAR = "\\u0000".length();

        /** The longest content that gets in and out however it is spelled, in UTF-16 code units. */
        public int maxContentChars() {
            int bytes = Math.min(queueBytes, Math.min(frameBytes, bodyBytes));
            return Math.max(1, (bytes - FRAME_OVERHEAD_BYTES) / MAX_BYTES_PER_CHAR);
        }

        /** No text that comes in at all is longer. */
        public int maxTextChars() {
            return Math.max(frameBytes, bodyBytes);
        }
    }

    /** What is too often. */
    public record Rates(Rate sends, Rate logins, Rate registrations, Rate rooms, Rate invitations, Rate typing) {}
}
