package chat.bootstrap;

import chat.adapter.rest.http.RestSettings;
import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.HeartbeatSettings;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SocketSettings;
import chat.application.security.Origins;
import chat.application.security.Rate;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.DefaultSettings;
import chat.bootstrap.config.Config;
import chat.bootstrap.http.HttpPort;
import chat.domain.workspace.RoomCreationPolicy;
import chat.domain.workspace.WorkspaceSettings;
import java.net.URI;
import java.time.Duration;

/** Maps the configuration to the settings of the modules. */
final class ConfigMapping {
    private ConfigMapping() {}

    static SocketSettings sockets(Config.Limits limits) {
        SocketSettings defaults = SocketSettings.defaults();
        Config.Sizes sizes = limits.sizes();
        Config.SocketLimits sockets = limits.sockets();
        return new SocketSettings(
                sizes.frameBytes(),
                new QueueLimit(sizes.queueFrames(), sizes.queueBytes()),
                defaults.incomingLimit(),
                sockets.perUser(),
                new HeartbeatSettings(
                        sockets.pingInterval(),
                        sockets.silenceTimeout(),
                        defaults.heartbeat().closeTimeout()),
                sockets.malformedLimit());
    }

    /** Returns the settings that apply until an administrator changes them. */
    static DefaultSettings defaults(Config config) {
        Config.Limits limits = config.limits();
        WorkspaceSettings settings = new WorkspaceSettings(
                config.workspace().name(),
                config.workspace().registration(),
                RoomCreationPolicy.EVERYONE,
                limits.sizes().contentChars(),
                limits.rates().sends().count());
        return new DefaultSettings(
                settings, limits.rateLimitsEnabled(), limits.sizes().maxContentChars());
    }

    static ClientLimits clientLimits(CurrentSettings settings, Config.Limits limits) {
        Rate typing = limits.rates().typing();
        return new ClientLimits(
                settings.contentChars().getAsInt(),
                settings.sendRate().get().count(),
                limits.rates().rooms().count(),
                limits.rates().invitations().count(),
                typing.unlimited() ? Duration.ZERO : typing.window(),
                limits.rates().users());
    }

    static Origins origins(Config config) {
        return new Origins(
                config.listen().publicUrl().map(URI::toString), config.listen().origins());
    }

    static RestSettings rest(Config config, Origins origins) {
        boolean https = config.listen()
                .publicUrl()
                .map(url -> url.getScheme().equals("https"))
                .orElse(false);
        return new RestSettings(
                origins,
                https,
                config.sessions().absolute(),
                config.limits().sizes().bodyBytes());
    }

    /** Returns the host in the form used in URLs. */
    static String displayHost(Config.Listen listen) {
        return listen.host().indexOf(':') < 0 ? listen.host() : "[" + listen.host() + "]";
    }

    static HttpPort.HttpPortSettings port(Config config) {
        Config.Listen listen = config.listen();
        return new HttpPort.HttpPortSettings(
                listen.host(),
                listen.port(),
                config.limits().sizes().bodyBytes(),
                FileDescriptorLimit.connectionLimit(listen.connections()),
                listen.proxies());
    }
}
