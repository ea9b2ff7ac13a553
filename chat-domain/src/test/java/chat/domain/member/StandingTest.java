package chat.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.message.Content;
import chat.domain.room.Governance.Act;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final Room GENERAL = new Room(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
    private static final Room OPS = new Room(new RoomId(9), new RoomName("ops"), Topic.NONE);

    private static final Standing STRANGER = new Standing(OLA, OPS, Optional.empty(), 3, 1);
    private static final Standing MEMBER = new Standing(OLA, OPS, Optional.of(Role.MEMBER), 3, 1);
    private static final Standing OWNER = new Standing(OLA, OPS, Optional.of(Role.OWNER), 3, 1);
    private static final Standing GOVERNOR = new Standing(ADMIN, OPS, Optional.empty(), 3, 1);

    @Test
    void lets_only_members_write() {
        assertEquals(
                "hello",
                MEMBER.membership()
                        .write(new Content("hello"), 10, NOW)
                        .content()
                        .value());
        refused(ErrorCode.NOT_A_MEMBER, STRANGER::membership);
        refused(ErrorCode.NOT_A_MEMBER, GOVERNOR::membership);
        refused(ErrorCode.CONTENT_TOO_LONG, () -> MEMBER.membership().write(new Content("hello"), 4, NOW));
    }

    @Test
    void lets_anyone_join_once() {
        assertEquals(Act.JOIN, STRANGER.join(NOW).act());
        assertEquals(Act.NOTHING, MEMBER.join(NOW).act());
    }

    @Test
    void lets_members_leave_but_not_the_last_owner_from_others() {
        assertEquals(Act.LEAVE, MEMBER.leave(NOW).act());
        assertEquals(Act.NOTHING, STRANGER.leave(NOW).act());
        refused(ErrorCode.CONFLICT, () -> OWNER.leave(NOW));
        assertEquals(
                Act.LEAVE,
                new Standing(OLA, OPS, Optional.of(Role.OWNER), 3, 2).leave(NOW).act());
        assertEquals(
                Act.LEAVE,
                new Standing(OLA, OPS, Optional.of(Role.OWNER), 1, 1).leave(NOW).act());
    }

    @Test
    void keeps_everyone_in_general() {
        Standing inGeneral = new Standing(OLA, GENERAL, Optional.of(Role.MEMBER), 3, 0);
        refused(ErrorCode.CONFLICT, () -> inGeneral.leave(NOW));
        refused(ErrorCode.CONFLICT, () -> new Standing(ADMIN, GENERAL, Optional.empty(), 3, 0).delete(NOW));
        refused(ErrorCode.FORBIDDEN, () -> inGeneral.delete(NOW));
    }

    @Test
    void lets_owners_and_administrators_govern() {
        Optional<RoomName> name = Optional.of(new RoomName("operations"));
        for (Standing allowed : new Standing[] {OWNER, GOVERNOR}) {
            assertEquals(
                    "operations",
                    allowed.edit(name, Optional.empty(), NOW).room().name().value());
            assertEquals(Act.DELETE, allowed.delete(NOW).act());
        }
        for (Standing refused : new Standing[] {MEMBER, STRANGER}) {
            refused(ErrorCode.FORBIDDEN, () -> refused.edit(name, Optional.empty(), NOW));
            refused(ErrorCode.FORBIDDEN, () -> refused.delete(NOW));
        }
    }

    @Test
    void takes_no_revision_for_an_edit_that_changes_nothing() {
        assertEquals(
                Act.NOTHING,
                OWNER.edit(Optional.of(OPS.name()), Optional.empty(), NOW).act());
    }

    @Test
    void keeps_what_an_edit_does_not_name() {
        Room edited = OWNER.edit(Optional.empty(), Optional.of(new Topic("on call")), NOW)
                .room();
        assertEquals(new Room(OPS.id(), OPS.name(), new Topic("on call")), edited);
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(ChatException.class, act).code());
    }
}
