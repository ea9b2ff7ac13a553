package chat.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.member.Governance.Act;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User JAN = new User(new UserId(8), new Username("jan"), false);
    private static final Room GENERAL = Room.open(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
    private static final Room OPS = Room.open(new RoomId(9), new RoomName("ops"), Topic.NONE);
    private static final Room SECRET =
            new Room(new RoomId(10), new RoomName("secret"), Topic.NONE, Visibility.PRIVATE, false);
    private static final Room DIRECT = new Room(new RoomId(11), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
    private static final Room ARCHIVED = OPS.edited(OPS.name(), OPS.topic(), true);

    /** All that can be done about somebody who is not banned. */
    private static final List<Function<Dealing, Governance>> ACTS = List.of(
            dealing -> dealing.give(Role.MEMBER, NOW),
            dealing -> dealing.give(Role.MODERATOR, NOW),
            dealing -> dealing.give(Role.OWNER, NOW),
            dealing -> dealing.remove(NOW),
            dealing -> dealing.ban(NOW),
            dealing -> dealing.unban(NOW));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            value = {
                "by        | whom      | member    | moderator | owner     | remove    | ban       | unban",
                "nobody    | nobody    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "nobody    | MEMBER    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "nobody    | OWNER     | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | nobody    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | MEMBER    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | MODERATOR | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | OWNER     | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MODERATOR | nobody    | JOIN      | FORBIDDEN | FORBIDDEN | NOTHING   | BAN       | NOTHING",
                "MODERATOR | MEMBER    | NOTHING   | FORBIDDEN | FORBIDDEN | LEAVE     | BAN       | NOTHING",
                "MODERATOR | MODERATOR | FORBIDDEN | NOTHING   | FORBIDDEN | LEAVE     | BAN       | NOTHING",
                "MODERATOR | OWNER     | FORBIDDEN | FORBIDDEN | NOTHING   | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "OWNER     | nobody    | JOIN      | JOIN      | JOIN      | NOTHING   | BAN       | NOTHING",
                "OWNER     | MEMBER    | NOTHING   | APPOINT   | APPOINT   | LEAVE     | BAN       | NOTHING",
                "OWNER     | MODERATOR | APPOINT   | NOTHING   | APPOINT   | LEAVE     | BAN       | NOTHING",
                "OWNER     | OWNER     | APPOINT   | APPOINT   | NOTHING   | LEAVE     | BAN       | NOTHING",
                "ADMIN     | nobody    | JOIN      | JOIN      | JOIN      | NOTHING   | BAN       | NOTHING",
                "ADMIN     | MEMBER    | NOTHING   | APPOINT   | APPOINT   | LEAVE     | BAN       | NOTHING",
                "ADMIN     | MODERATOR | APPOINT   | NOTHING   | APPOINT   | LEAVE     | BAN       | NOTHING",
                "ADMIN     | OWNER     | APPOINT   | APPOINT   | NOTHING   | LEAVE     | BAN       | NOTHING"
            })
    void decides_by_who_is_what(
            String by,
            String whom,
            String member,
            String moderator,
            String owner,
            String remove,
            String ban,
            String unban) {
        Dealing dealing = new Dealing(
                in(OPS, by.equals("ADMIN") ? ADMIN : OLA, by.equals("ADMIN") ? null : role(by)),
                in(OPS, JAN, role(whom)));
        assertEquals(
                List.of(member, moderator, owner, remove, ban, unban),
                ACTS.stream().map(act -> outcome(() -> act.apply(dealing))).toList());
    }

    private static @Nullable Role role(String name) {
        return name.equals("nobody") ? null : Role.valueOf(name);
    }

    private static String outcome(Supplier<Governance> act) {
        try {
            return act.get().act().name();
        } catch (ChatException refused) {
            return refused.code().name();
        }
    }

    @Test
    void hides_a_room_from_who_is_outside_before_anything_else() {
        Standing banned = new Standing(OLA, OPS, Optional.empty(), true, 3, 2);
        for (Standing outside :
                List.of(in(SECRET, OLA, null), in(SECRET, ADMIN, null), in(DIRECT, ADMIN, null), banned)) {
            Standing whom = in(outside.room(), JAN, Role.OWNER);
            for (Function<Dealing, Governance> act : ACTS) {
                refused(ErrorCode.ROOM_NOT_FOUND, () -> act.apply(new Dealing(outside, whom)));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> act.apply(new Dealing(outside, outside)));
            }
        }
    }

    @Test
    void lets_nobody_govern_who_is_in_a_direct_room() {
        for (User user : List.of(OLA, ADMIN)) {
            Standing by = in(DIRECT, user, Role.MEMBER);
            for (Function<Dealing, Governance> act : ACTS) {
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new Dealing(by, in(DIRECT, JAN, Role.MEMBER))));
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new Dealing(by, in(DIRECT, JAN, null))));
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new Dealing(by, by)));
            }
        }
    }

    @Test
    void does_nothing_in_an_archived_room_but_let_go() {
        Standing by = in(ARCHIVED, OLA, Role.OWNER);
        for (Function<Dealing, Governance> act : ACTS) {
            refused(ErrorCode.ROOM_ARCHIVED, () -> act.apply(new Dealing(by, in(ARCHIVED, JAN, null))));
            refused(
                    ErrorCode.FORBIDDEN,
                    () -> act.apply(new Dealing(in(ARCHIVED, OLA, Role.MEMBER), in(ARCHIVED, JAN, null))));
        }
        assertEquals(Act.LEAVE, new Dealing(by, by).remove(NOW).act());
        refused(ErrorCode.ROOM_ARCHIVED, () -> new Dealing(by, by).give(Role.MEMBER, NOW));
    }

    @Test
    void keeps_everyone_in_general_and_nobody_owning_it() {
        Standing admin = in(GENERAL, ADMIN, Role.MEMBER);
        Dealing dealing = new Dealing(admin, in(GENERAL, JAN, Role.MEMBER));
        assertEquals(Act.APPOINT, dealing.give(Role.MODERATOR, NOW).act());
        refused(ErrorCode.CONFLICT, () -> dealing.give(Role.OWNER, NOW));
        refused(ErrorCode.CONFLICT, () -> dealing.remove(NOW));
        refused(ErrorCode.CONFLICT, () -> dealing.ban(NOW));
        refused(ErrorCode.CONFLICT, () -> dealing.unban(NOW));
        refused(ErrorCode.CONFLICT, () -> new Dealing(admin, admin).remove(NOW));
    }

    @Test
    void lets_anyone_give_up_a_role_of_their_own_and_take_none() {
        assertEquals(Act.APPOINT, self(Role.OWNER).give(Role.MODERATOR, NOW).act());
        assertEquals(Act.APPOINT, self(Role.OWNER).give(Role.MEMBER, NOW).act());
        assertEquals(Act.APPOINT, self(Role.MODERATOR).give(Role.MEMBER, NOW).act());
        assertEquals(Act.NOTHING, self(Role.MEMBER).give(Role.MEMBER, NOW).act());
        refused(ErrorCode.FORBIDDEN, () -> self(Role.MODERATOR).give(Role.OWNER, NOW));
        refused(ErrorCode.FORBIDDEN, () -> self(Role.MEMBER).give(Role.MODERATOR, NOW));
        refused(ErrorCode.FORBIDDEN, () -> self(null).give(Role.MEMBER, NOW));
    }

    @Test
    void removing_oneself_is_leaving() {
        assertEquals(Act.LEAVE, self(Role.MEMBER).remove(NOW).act());
        assertEquals(Optional.empty(), self(Role.MEMBER).remove(NOW).audit());
        assertEquals(Act.NOTHING, self(null).remove(NOW).act());
        Standing last = new Standing(OLA, OPS, Optional.of(Role.OWNER), false, 3, 1);
        refused(ErrorCode.CONFLICT, () -> new Dealing(last, last).remove(NOW));
    }

    @Test
    void keeps_the_last_owner_whoever_asks() {
        Standing last = new Standing(JAN, OPS, Optional.of(Role.OWNER), false, 3, 1);
        for (Dealing dealing : List.of(new Dealing(in(OPS, ADMIN, null), last), new Dealing(last, last))) {
            refused(ErrorCode.CONFLICT, () -> dealing.give(Role.MEMBER, NOW));
            refused(ErrorCode.CONFLICT, () -> dealing.remove(NOW));
            refused(ErrorCode.CONFLICT, () -> dealing.ban(NOW));
            assertEquals(Act.NOTHING, dealing.give(Role.OWNER, NOW).act());
        }
        Standing alone = new Standing(JAN, OPS, Optional.of(Role.OWNER), false, 1, 1);
        assertEquals(
                Act.LEAVE, new Dealing(in(OPS, ADMIN, null), alone).remove(NOW).act());
    }

    @Test
    void bans_neither_oneself_nor_an_administrator() {
        Standing owner = in(OPS, OLA, Role.OWNER);
        refused(ErrorCode.CONFLICT, () -> new Dealing(owner, owner).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new Dealing(owner, in(OPS, ADMIN, Role.MEMBER)).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new Dealing(owner, in(OPS, ADMIN, null)).ban(NOW));
    }

    @Test
    void keeps_the_banned_out_until_the_ban_is_lifted() {
        Standing banned = new Standing(JAN, OPS, Optional.empty(), true, 3, 2);
        Dealing dealing = new Dealing(in(OPS, OLA, Role.OWNER), banned);
        refused(ErrorCode.CONFLICT, () -> dealing.give(Role.MEMBER, NOW));
        refused(ErrorCode.CONFLICT, () -> dealing.give(Role.OWNER, NOW));
        assertEquals(Act.NOTHING, dealing.ban(NOW).act());
        assertEquals(Act.NOTHING, dealing.remove(NOW).act());
        assertEquals(Act.UNBAN, dealing.unban(NOW).act());
        assertEquals(
                Act.UNBAN,
                new Dealing(in(OPS, OLA, Role.MODERATOR), banned).unban(NOW).act());
    }

    @Test
    void puts_on_record_what_is_done_by_office_and_nothing_else() {
        Dealing outsider = new Dealing(in(OPS, OLA, Role.OWNER), in(OPS, JAN, null));
        Dealing member = new Dealing(in(OPS, OLA, Role.OWNER), in(OPS, JAN, Role.MEMBER));
        assertEquals(Optional.empty(), outsider.give(Role.MEMBER, NOW).audit());
        assertEquals(
                Optional.of(AuditAct.ROLE_GIVEN),
                outsider.give(Role.MODERATOR, NOW).audit());
        assertEquals(
                Optional.of(AuditAct.ROLE_GIVEN), member.give(Role.OWNER, NOW).audit());
        assertEquals(Optional.empty(), member.give(Role.MEMBER, NOW).audit());
        assertEquals(Optional.of(AuditAct.MEMBER_REMOVED), member.remove(NOW).audit());
        assertEquals(Optional.of(AuditAct.MEMBER_BANNED), member.ban(NOW).audit());
        assertEquals(Optional.empty(), outsider.unban(NOW).audit());
    }

    private static Dealing self(@Nullable Role role) {
        return new Dealing(in(OPS, OLA, role), in(OPS, OLA, role));
    }

    private static Standing in(Room room, User user, @Nullable Role role) {
        return new Standing(user, room, Optional.ofNullable(role), false, 3, 2);
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(ChatException.class, act).code());
    }
}
