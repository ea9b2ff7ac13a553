package chat.bootstrap;

import chat.adapter.rest.RestSettings;
import chat.adapter.websocket.setting.Bound;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.Pulse;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.limit.Rate;
import chat.application.origin.Origins;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.Preset;
import chat.bootstrap.config.Config;
import chat.bootstrap.http.HttpPort;
import chat.domain.workspace.RoomMakers;
import chat.domain.workspace.WorkspaceSettings;
import java.net.URI;
import java.time.Duration;

/** What the parts of the program are told of the configuration. */
final class Settings {
    private Settings() {}

    static SocketSettings sockets(Config.Limits limits) {
        SocketSettings usual = SocketSettings.defaults();
        Config.Sizes sizes = limits.sizes();
        Config.Sockets sockets = limits.sockets();
        return new SocketSettings(
                sizes.frameBytes(),
                new Bound(sizes.queueFrames(), sizes.queueBytes()),
                usual.incoming(),
                sockets.perUser(),
                new Pulse(sockets.ping(), sockets.silence(), usual.pulse().closing()),
                sockets.malformed());
    }

    /** What holds until an administrator changes it. */
    static Preset preset(Config config) {
        Config.Limits limits = config.limits();
        WorkspaceSettings settings = new WorkspaceSettings(
                config.workspace().name(),
                config.workspace().registration(),
                RoomMakers.EVERYONE,
                limits.sizes().contentChars(),
                limits.rates().sends().count());
        return new Preset(settings, limits.ofRate(), limits.sizes().mostContentChars());
    }

    static MessageLimits messages(CurrentSettings settings, Config.Limits limits) {
        Rate typing = limits.rates().typing();
        return new MessageLimits(
                settings.contentChars().getAsInt(),
                settings.sends().get().count(),
                typing.unlimited() ? Duration.ZERO : typing.window(),
                limits.budgets());
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

    /** The host as it stands in an address. */
    static String shown(Config.Listen listen) {
        return listen.host().indexOf(':') < 0 ? listen.host() : "[" + listen.host() + "]";
    }

    static HttpPort.Settings port(Config config) {
        Config.Listen listen = config.listen();
        return new HttpPort.Settings(
                listen.host(),
                listen.port(),
                config.limits().sizes().bodyBytes(),
                OpenFiles.connections(listen.connections()),
                listen.proxies());
    }
}
