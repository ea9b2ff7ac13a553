package chat.bootstrap.config;

import java.util.Locale;

/** All settings, by their names in the environment and in a properties file. */
public enum Setting {
    CHAT_HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all"),
    CHAT_PORT("8000", "port to listen on; 0 picks a free one"),
    CHAT_DATA("./data", "data directory"),
    CHAT_LIMITS("on", "off disables the rate limits and the limit of connections per user; for tests and benchmarks"),
    CHAT_NAME("Parley", "name of the workspace"),
    CHAT_REGISTRATION("open", "registration mode: open, invite or closed"),
    CHAT_PUBLIC_URL("", "URL that browsers use if there is a proxy in front, such as https://chat.example.org"),
    CHAT_ORIGINS("", "additional allowed origins, separated by commas"),
    CHAT_PROXIES("", "addresses of trusted proxies (X-Forwarded-For), separated by commas"),
    CHAT_LOG_FORMAT("text", "text or json"),
    CHAT_LOG_LEVEL("info", "error, warn, info or debug"),
    CHAT_METRICS("local", "access to /metrics: local (this machine only), open or off"),
    CHAT_CONTENT_CHARS("8000", "maximum length of a message, in UTF-16 code units"),
    CHAT_FRAME_BYTES("65536", "maximum size of an incoming WebSocket message, in bytes"),
    CHAT_BODY_BYTES("65536", "maximum size of a request body, in bytes"),
    CHAT_SENDS_PER_10S("20", "messages per user in 10 s; 0 for no limit"),
    CHAT_TYPING_MS("3000", "minimum interval between typing notifications, in milliseconds; 0 for no limit"),
    CHAT_LOGINS_PER_MINUTE("10", "failed logins per username and client address in a minute; 0 for no limit"),
    CHAT_REGISTRATIONS_PER_HOUR("60", "registrations per client address in an hour; 0 for no limit"),
    CHAT_ROOMS_PER_HOUR("60", "rooms that one user creates in an hour; 0 for no limit"),
    CHAT_INVITATIONS_PER_HOUR("60", "invitations that one user creates in an hour; 0 for no limit"),
    CHAT_SOCKETS_PER_USER("20", "open connections per user; 0 for no limit"),
    CHAT_PING_SECONDS("25", "interval between pings on each connection, in seconds"),
    CHAT_SILENCE_SECONDS(
            "40", "seconds without any frame after which a connection is closed; more than the ping interval"),
    CHAT_MALFORMED_PER_10S("64", "malformed frames in 10 s before a connection is closed"),
    CHAT_CONNECTIONS("0", "maximum number of connections; 0 derives it from the open-files limit"),
    CHAT_QUEUE_FRAMES("256", "queued frames at which a slow consumer is closed"),
    CHAT_QUEUE_BYTES("1048576", "queued bytes at which a slow consumer is closed"),
    CHAT_SESSION_IDLE_DAYS("30", "days after which an unused session expires"),
    CHAT_SESSION_DAYS("180", "maximum lifetime of a session, in days");

    /** With what the name of every setting begins. */
    static final String PREFIX = "CHAT_";

    private final String defaultValue;
    private final String help;

    Setting(String defaultValue, String help) {
        this.defaultValue = defaultValue;
        this.help = help;
    }

    /** Returns the name of the command line's flag for this setting, where there is one. */
    String flag() {
        return "--" + name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    /** Returns the default value. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Returns a short description. */
    public String help() {
        return help;
    }
}
