package chat.domain.audit;

import chat.domain.text.Coded;
import chat.domain.user.Person;
import java.util.ArrayList;
import java.util.List;

/** What somebody did by an office that they hold, to others or to what belongs to all. */
public enum AuditAct implements Coded {
    USER_MADE_ADMIN,
    USER_UNMADE_ADMIN,
    USER_DEACTIVATED,
    USER_REACTIVATED,
    RESET_ISSUED,
    INVITATION_MADE,
    INVITATION_REVOKED,
    WORKSPACE_CHANGED,
    ROOM_ARCHIVED,
    ROOM_UNARCHIVED,
    ROOM_DELETED,
    OWNER_APPOINTED,
    MEMBER_REMOVED,
    MEMBER_BANNED,
    MEMBER_UNBANNED,
    ROLE_GIVEN,
    MESSAGE_DELETED;

    /** @return what an administrator did who changed an account from one state to the other; empty if both are alike */
    public static List<AuditAct> ofAccountChange(Person before, Person after) {
        List<AuditAct> acts = new ArrayList<>();
        if (before.user().admin() != after.user().admin()) {
            acts.add(after.user().admin() ? USER_MADE_ADMIN : USER_UNMADE_ADMIN);
        }
        if (before.state() != after.state()) {
            acts.add(after.isActive() ? USER_REACTIVATED : USER_DEACTIVATED);
        }
        return acts;
    }
}
