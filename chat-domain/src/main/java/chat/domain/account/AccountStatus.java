package chat.domain.account;

import java.util.Locale;

/** The status of an account. {@link #DELETED} is final. */
public enum AccountStatus {
    ACTIVE,
    DEACTIVATED,
    DELETED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
