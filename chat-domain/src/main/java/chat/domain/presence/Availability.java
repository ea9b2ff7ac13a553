package chat.domain.presence;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Whether somebody can be spoken to, the most present first: who wants to be left alone says so for all their sockets. */
public enum Availability {
    BUSY,
    ACTIVE,
    AWAY,
    OFFLINE;

    /** Its name outside. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a client says that its user does; refuses with {@code bad_request}. Nobody who can say so is offline. */
    public static Availability parse(String code) {
        return Arrays.stream(values())
                .filter(one -> one != OFFLINE && one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        ChatException.forField(BAD_REQUEST, "state", "invalid", "The state is active, away or busy."));
    }

    /** The most present of them; without any, offline. */
    public static Availability mostPresent(Collection<Availability> all) {
        return all.stream().min(Comparator.naturalOrder()).orElse(OFFLINE);
    }
}
