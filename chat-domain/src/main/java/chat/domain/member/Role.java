package chat.domain.member;

import java.util.Locale;

/** What a member may do in a room beyond talking. */
public enum Role {
    MEMBER,
    OWNER;

    /** The role on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
