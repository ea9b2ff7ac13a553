package chat.domain.session;

/** The user agent that a client reports, without control characters, cut to 200 characters; empty for none. */
public record UserAgent(String value) {
    public static final int MAX_LENGTH = 200;
    public static final UserAgent NONE = new UserAgent("");

    public UserAgent {
        StringBuilder printable = new StringBuilder();
        value.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_LENGTH)
                .forEach(printable::appendCodePoint);
        value = printable.toString();
    }
}
