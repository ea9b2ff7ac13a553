package chat.domain.account;

import java.util.Locale;

/** Whether an account can be used; one that was deleted never comes back. */
public enum AccountStatus {
    ACTIVE,
    DEACTIVATED,
    DELETED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
