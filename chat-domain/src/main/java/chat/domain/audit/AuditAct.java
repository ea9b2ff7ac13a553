package chat.domain.audit;

import chat.domain.text.Coded;

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
}
