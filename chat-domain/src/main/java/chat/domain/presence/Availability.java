package chat.domain.presence;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * The availability of a user, most present first. {@link #BUSY} precedes the others because it applies to all
 * connections of a user.
 */
public enum Availability {
    BUSY,
    ACTIVE,
    AWAY,
    OFFLINE;

    /** @return the code on the wire */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Parses the availability that a client reports; {@code offline} is not allowed.
     *
     * @throws ChatException {@code bad_request} on the field {@code state}
     */
    public static Availability parse(String code) {
        return Arrays.stream(values())
                .filter(one -> one != OFFLINE && one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ChatException.forField(
                        BAD_REQUEST, "state", "invalid", "The state must be active, away or busy."));
    }

    /** @return the most present of these; {@link #OFFLINE} if there are none */
    public static Availability mostPresent(Collection<Availability> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(OFFLINE);
    }
}
