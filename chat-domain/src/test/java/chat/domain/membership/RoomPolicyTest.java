package chat.domain.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.membership.RoomChange.Action;
import chat.domain.message.Content;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RoomPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final Room GENERAL = Room.publicRoom(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
    private static final Room OPS = Room.publicRoom(new RoomId(9), new RoomName("ops"), Topic.NONE);

    private static final Room SECRET =
            new Room(new RoomId(10), new RoomName("secret"), Topic.NONE, Visibility.PRIVATE, false);
    private static final Room DIRECT = new Room(new RoomId(11), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
    private static final Room ARCHIVED = OPS.withDetails(OPS.name(), OPS.topic(), true);

    private static final RoomPolicy STRANGER = in(OPS, OLA, null);
    private static final RoomPolicy MEMBER = in(OPS, OLA, Role.MEMBER);
    private static final RoomPolicy MODERATOR = in(OPS, OLA, Role.MODERATOR);
    private static final RoomPolicy OWNER = in(OPS, OLA, Role.OWNER);
    private static final RoomPolicy ADMINISTRATOR = in(OPS, ADMIN, null);

    private static RoomPolicy in(Room room, User user, @Nullable Role role) {
        return new RoomPolicy(user, room, Optional.ofNullable(role), false, 3, 1);
    }

    @Test
    void only_members_post() {
        assertEquals(
                "hello",
                MEMBER.requireMembership()
                        .draft(new Content("hello"), 10, NOW)
                        .content()
                        .value());
        refused(ErrorCode.NOT_A_MEMBER, STRANGER::requireMembership);
        refused(ErrorCode.NOT_A_MEMBER, ADMINISTRATOR::requireMembership);
        refused(ErrorCode.CONTENT_TOO_LONG, () -> MEMBER.requireMembership().draft(new Content("hello"), 4, NOW));
    }

    @Test
    void answers_room_not_found_to_outsiders_and_banned_users() {
        for (RoomPolicy outside : new RoomPolicy[] {
            in(SECRET, OLA, null),
            in(SECRET, ADMIN, null),
            in(DIRECT, ADMIN, null),
            new RoomPolicy(OLA, OPS, Optional.empty(), true, 3, 1)
        }) {
            refused(ErrorCode.ROOM_NOT_FOUND, outside::requireMembership);
            refused(ErrorCode.ROOM_NOT_FOUND, () -> outside.join(NOW));
            refused(ErrorCode.ROOM_NOT_FOUND, () -> outside.leave(NOW));
            refused(ErrorCode.ROOM_NOT_FOUND, () -> outside.edit(named("mine"), NOW));
            refused(ErrorCode.ROOM_NOT_FOUND, () -> outside.delete(NOW));
            refused(ErrorCode.ROOM_NOT_FOUND, () -> outside.setNotificationLevel(NotificationLevel.ALL, NOW));
        }
        assertEquals(Action.NONE, in(SECRET, OLA, Role.MEMBER).join(NOW).action());
        assertEquals(Action.DELETE, in(SECRET, ADMIN, Role.MEMBER).delete(NOW).action());
    }

    @Test
    void a_user_joins_a_public_room_once() {
        assertEquals(Action.JOIN, STRANGER.join(NOW).action());
        assertEquals(Action.NONE, MEMBER.join(NOW).action());
    }

    @Test
    void members_leave_except_the_last_owner_with_other_members() {
        assertEquals(Action.LEAVE, MEMBER.leave(NOW).action());
        assertEquals(Action.NONE, STRANGER.leave(NOW).action());
        refused(ErrorCode.CONFLICT, () -> OWNER.leave(NOW));
        Optional<Role> owner = Optional.of(Role.OWNER);
        assertEquals(
                Action.LEAVE,
                new RoomPolicy(OLA, OPS, owner, false, 3, 2).leave(NOW).action());
        assertEquals(
                Action.LEAVE,
                new RoomPolicy(OLA, OPS, owner, false, 1, 1).leave(NOW).action());
    }

    @Test
    void refuses_to_leave_archive_or_delete_general() {
        RoomPolicy inGeneral = in(GENERAL, OLA, Role.MEMBER);
        RoomPolicy admin = in(GENERAL, ADMIN, Role.MEMBER);
        refused(ErrorCode.CONFLICT, () -> inGeneral.leave(NOW));
        refused(ErrorCode.CONFLICT, () -> admin.delete(NOW));
        refused(ErrorCode.CONFLICT, () -> admin.edit(archived(true), NOW));
        refused(ErrorCode.FORBIDDEN, () -> inGeneral.delete(NOW));
    }

    @Test
    void only_owners_and_administrators_edit_archive_and_delete() {
        for (RoomPolicy allowed : new RoomPolicy[] {OWNER, ADMINISTRATOR}) {
            assertEquals(
                    "operations",
                    allowed.edit(named("operations"), NOW).room().name().value());
            assertEquals(Action.DELETE, allowed.delete(NOW).action());
            assertEquals(
                    Optional.of(AuditAction.ROOM_ARCHIVED),
                    allowed.edit(archived(true), NOW).auditAction());
        }
        for (RoomPolicy refused : new RoomPolicy[] {MODERATOR, MEMBER, STRANGER}) {
            refused(ErrorCode.FORBIDDEN, () -> refused.edit(named("operations"), NOW));
            refused(ErrorCode.FORBIDDEN, () -> refused.edit(archived(true), NOW));
            refused(ErrorCode.FORBIDDEN, () -> refused.delete(NOW));
        }
    }

    @Test
    void moderators_change_the_topic_only() {
        RoomEdit topic = new RoomEdit(Optional.empty(), Optional.of(new Topic("on call")), Optional.empty());
        RoomEdit both = new RoomEdit(Optional.of(new RoomName("mine")), topic.topic(), Optional.empty());
        assertEquals(
                Room.publicRoom(OPS.id(), OPS.name(), new Topic("on call")),
                MODERATOR.edit(topic, NOW).room());
        refused(ErrorCode.FORBIDDEN, () -> MODERATOR.edit(both, NOW));
        refused(ErrorCode.FORBIDDEN, () -> MEMBER.edit(topic, NOW));
    }

    @Test
    void ignores_an_edit_that_changes_nothing() {
        assertEquals(Action.NONE, OWNER.edit(named("ops"), NOW).action());
        assertEquals(Action.NONE, OWNER.edit(archived(false), NOW).action());
    }

    @Test
    void an_archived_room_allows_only_leaving_unarchiving_and_notification_levels() {
        RoomPolicy owner = in(ARCHIVED, OLA, Role.OWNER);
        refused(ErrorCode.ROOM_ARCHIVED, owner::requireMembership);
        refused(ErrorCode.ROOM_ARCHIVED, () -> in(ARCHIVED, OLA, null).join(NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> owner.edit(named("attic"), NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> owner.edit(archived(true), NOW));
        refused(ErrorCode.ROOM_ARCHIVED, () -> owner.delete(NOW));
        assertEquals(Action.LEAVE, in(ARCHIVED, OLA, Role.MEMBER).leave(NOW).action());
        assertEquals(
                Action.SET_NOTIFICATION_LEVEL,
                in(ARCHIVED, OLA, Role.MEMBER)
                        .setNotificationLevel(NotificationLevel.NOTHING, NOW)
                        .action());
        assertEquals(
                Optional.of(AuditAction.ROOM_UNARCHIVED),
                owner.edit(archived(false), NOW).auditAction());
    }

    @Test
    void refuses_to_leave_edit_or_delete_a_direct_room() {
        for (User user : new User[] {OLA, ADMIN}) {
            RoomPolicy inside = in(DIRECT, user, Role.MEMBER);
            refused(ErrorCode.FORBIDDEN, () -> inside.leave(NOW));
            refused(ErrorCode.FORBIDDEN, () -> inside.edit(named("ours"), NOW));
            refused(ErrorCode.FORBIDDEN, () -> inside.delete(NOW));
            refused(ErrorCode.FORBIDDEN, () -> inside.requireRole(Role.MODERATOR));
        }
    }

    private static RoomEdit named(String name) {
        return new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty());
    }

    private static RoomEdit archived(boolean archived) {
        return new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(archived));
    }

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
