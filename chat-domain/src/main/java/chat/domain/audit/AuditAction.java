package chat.domain.audit;

import chat.domain.WireEnum;
import chat.domain.account.UserProfile;
import java.util.ArrayList;
import java.util.List;

/** The actions that the audit log records: what administrators, owners and moderators do to others. */
public enum AuditAction implements WireEnum {
    USER_MADE_ADMIN,
    USER_UNMADE_ADMIN,
    USER_DEACTIVATED,
    USER_REACTIVATED,
    RESET_ISSUED,
    SESSIONS_ENDED,
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

    /** @return the actions by which an account changed from one state to the other; empty if nothing changed */
    public static List<AuditAction> ofAccountChange(UserProfile before, UserProfile after) {
        List<AuditAction> actions = new ArrayList<>();
        if (before.user().admin() != after.user().admin()) {
            actions.add(after.user().admin() ? USER_MADE_ADMIN : USER_UNMADE_ADMIN);
        }
        if (before.accountStatus() != after.accountStatus()) {
            actions.add(after.isActive() ? USER_REACTIVATED : USER_DEACTIVATED);
        }
        return actions;
    }
}
