package chat.bootstrap.e2e;

import java.util.EnumSet;
import java.util.Set;

/** The columns of the permission tables, from the fewest permissions to the most. */
enum Actor {
    STRANGER("not signed in"),
    DEACTIVATED("deactivated"),
    BANNED("banned"),
    OUTSIDER("non-member"),
    MEMBER("member"),
    MODERATOR("moderator"),
    OWNER("owner"),
    ADMINISTRATOR("administrator, non-member"),
    INSIDE_ADMINISTRATOR("administrator, member");

    /** The actors without a valid session. */
    static final Set<Actor> WITHOUT_SESSION = EnumSet.of(STRANGER, DEACTIVATED);

    private final String title;

    Actor(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isMember() {
        return this == MEMBER || this == MODERATOR || this == OWNER || this == INSIDE_ADMINISTRATOR;
    }
}
