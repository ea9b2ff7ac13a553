package chat.bootstrap.config;

/** All settings, by their names in the environment and in a properties file. */
public enum Setting {
    CHAT_HOST("127.0.0.1", "address to listen on; 0.0.0.0 for all"),
    CHAT_PORT("8000", "port to listen on; 0 picks a free one"),
    CHAT_DATA("./data", "folder that holds everything"),
    CHAT_LIMITS("on", "off lifts the limits of rate and count, for tests and measurements"),
    CHAT_NAME("Parley", "what the workspace is called"),
    CHAT_REGISTRATION("open", "who may register: open, invite or closed"),
    CHAT_PUBLIC_URL("", "the address that browsers use, where a proxy stands in front, as https://chat.example.org"),
    CHAT_ORIGINS("", "further origins that may speak to this server, separated by commas"),
    CHAT_PROXIES("", "addresses of proxies whose X-Forwarded-For is believed, separated by commas"),
    CHAT_LOG_FORMAT("text", "text or json"),
    CHAT_LOG_LEVEL("info", "error, warn, info or debug"),
    CHAT_METRICS("local", "who may see /metrics: local (who asks from this machine), open or off"),
    CHAT_CONTENT_CHARS("8000", "how long a message may be, in UTF-16 code units"),
    CHAT_FRAME_BYTES("65536", "how long an incoming frame of a socket may be"),
    CHAT_BODY_BYTES("65536", "how long the body of a request may be"),
    CHAT_SENDS_PER_10S("20", "messages of one user in 10 s; 0 for no limit"),
    CHAT_TYPING_MS("3000", "milliseconds between two tellings that one user writes in a room; 0 for no limit"),
    CHAT_LOGINS_PER_MINUTE("10", "failed log-ins of one name or address in a minute; 0 for no limit"),
    CHAT_REGISTRATIONS_PER_HOUR("60", "registrations from one address in an hour; 0 for no limit"),
    CHAT_ROOMS_PER_HOUR("60", "rooms that one user makes in an hour; 0 for no limit"),
    CHAT_INVITATIONS_PER_HOUR("60", "invitations that one user makes in an hour; 0 for no limit"),
    CHAT_SOCKETS_PER_USER("20", "sockets that one user has open; 0 for no limit"),
    CHAT_PING_SECONDS("25", "seconds after which a socket is pinged, again and again"),
    CHAT_SILENCE_SECONDS("40", "seconds of silence after which a socket is closed; more than between two pings"),
    CHAT_MALFORMED_PER_10S("64", "frames that are no JSON object, in 10 s, before a socket is closed"),
    CHAT_CONNECTIONS("0", "connections in all; 0 for what the open-files limit allows"),
    CHAT_QUEUE_FRAMES("256", "frames that wait for one slow reader before it is closed"),
    CHAT_QUEUE_BYTES("1048576", "bytes that wait for one slow reader before it is closed"),
    CHAT_SESSION_IDLE_DAYS("30", "days that a session lasts without use"),
    CHAT_SESSION_DAYS("180", "days that a session lasts in any case");

    private final String defaultValue;
    private final String help;

    Setting(String preset, String help) {
        this.defaultValue = preset;
        this.help = help;
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
