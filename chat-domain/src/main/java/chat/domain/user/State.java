package chat.domain.user;

import java.util.Locale;

/** Whether an account can be used; one that was deleted never comes back. */
public enum State {
    ACTIVE,
    DEACTIVATED,
    DELETED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
