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
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
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

class MemberPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final User ADMIN = new User(new UserId(1), new Username("root"), true);
    private static final User OLA = new User(new UserId(7), new Username("ola"), false);
    private static final User JAN = new User(new UserId(8), new Username("jan"), false);
    private static final Room GENERAL = Room.publicRoom(RoomId.GENERAL, new RoomName("general"), Topic.NONE);
    private static final Room OPS = Room.publicRoom(new RoomId(9), new RoomName("ops"), Topic.NONE);
    private static final Room SECRET =
            new Room(new RoomId(10), new RoomName("secret"), Topic.NONE, Visibility.PRIVATE, false);
    private static final Room DIRECT = new Room(new RoomId(11), RoomName.NONE, Topic.NONE, Visibility.DIRECT, false);
    private static final Room ARCHIVED = OPS.withDetails(OPS.name(), OPS.topic(), true);

    /** All that can be done about somebody who is not banned. */
    private static final List<Function<MemberPolicy, RoomChange>> ACTS = List.of(
            memberPolicy -> memberPolicy.setRole(Role.MEMBER, NOW),
            memberPolicy -> memberPolicy.setRole(Role.MODERATOR, NOW),
            memberPolicy -> memberPolicy.setRole(Role.OWNER, NOW),
            memberPolicy -> memberPolicy.remove(NOW),
            memberPolicy -> memberPolicy.ban(NOW),
            memberPolicy -> memberPolicy.unban(NOW));

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
                "MODERATOR | nobody    | JOIN      | FORBIDDEN | FORBIDDEN | NONE      | BAN       | NONE",
                "MODERATOR | MEMBER    | NONE      | FORBIDDEN | FORBIDDEN | LEAVE     | BAN       | NONE",
                "MODERATOR | MODERATOR | FORBIDDEN | NONE      | FORBIDDEN | LEAVE     | BAN       | NONE",
                "MODERATOR | OWNER     | FORBIDDEN | FORBIDDEN | NONE      | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "OWNER     | nobody    | JOIN      | JOIN      | JOIN      | NONE      | BAN       | NONE",
                "OWNER     | MEMBER    | NONE      | SET_ROLE  | SET_ROLE  | LEAVE     | BAN       | NONE",
                "OWNER     | MODERATOR | SET_ROLE  | NONE      | SET_ROLE  | LEAVE     | BAN       | NONE",
                "OWNER     | OWNER     | SET_ROLE  | SET_ROLE  | NONE      | LEAVE     | BAN       | NONE",
                "ADMIN     | nobody    | JOIN      | JOIN      | JOIN      | NONE      | BAN       | NONE",
                "ADMIN     | MEMBER    | NONE      | SET_ROLE  | SET_ROLE  | LEAVE     | BAN       | NONE",
                "ADMIN     | MODERATOR | SET_ROLE  | NONE      | SET_ROLE  | LEAVE     | BAN       | NONE",
                "ADMIN     | OWNER     | SET_ROLE  | SET_ROLE  | NONE      | LEAVE     | BAN       | NONE"
            })
    void decides_by_who_is_what(
            String actor,
            String target,
            String member,
            String moderator,
            String owner,
            String remove,
            String ban,
            String unban) {
        MemberPolicy memberPolicy = new MemberPolicy(
                in(OPS, actor.equals("ADMIN") ? ADMIN : OLA, actor.equals("ADMIN") ? null : role(actor)),
                in(OPS, JAN, role(target)));
        assertEquals(
                List.of(member, moderator, owner, remove, ban, unban),
                ACTS.stream().map(act -> outcome(() -> act.apply(memberPolicy))).toList());
    }

    private static @Nullable Role role(String name) {
        return name.equals("nobody") ? null : Role.valueOf(name);
    }

    private static String outcome(Supplier<RoomChange> act) {
        try {
            return act.get().action().name();
        } catch (ChatException refused) {
            return refused.code().name();
        }
    }

    @Test
    void hides_a_room_from_who_is_outside_before_anything_else() {
        RoomPolicy banned = new RoomPolicy(OLA, OPS, Optional.empty(), true, 3, 2);
        for (RoomPolicy outside :
                List.of(in(SECRET, OLA, null), in(SECRET, ADMIN, null), in(DIRECT, ADMIN, null), banned)) {
            RoomPolicy target = in(outside.room(), JAN, Role.OWNER);
            for (Function<MemberPolicy, RoomChange> act : ACTS) {
                refused(ErrorCode.ROOM_NOT_FOUND, () -> act.apply(new MemberPolicy(outside, target)));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> act.apply(new MemberPolicy(outside, outside)));
            }
        }
    }

    @Test
    void nobody_manages_members_of_a_direct_room() {
        for (User user : List.of(OLA, ADMIN)) {
            RoomPolicy actor = in(DIRECT, user, Role.MEMBER);
            for (Function<MemberPolicy, RoomChange> act : ACTS) {
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new MemberPolicy(actor, in(DIRECT, JAN, Role.MEMBER))));
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new MemberPolicy(actor, in(DIRECT, JAN, null))));
                refused(ErrorCode.FORBIDDEN, () -> act.apply(new MemberPolicy(actor, actor)));
            }
        }
    }

    @Test
    void does_nothing_in_an_archived_room_but_let_go() {
        RoomPolicy actor = in(ARCHIVED, OLA, Role.OWNER);
        for (Function<MemberPolicy, RoomChange> act : ACTS) {
            refused(ErrorCode.ROOM_ARCHIVED, () -> act.apply(new MemberPolicy(actor, in(ARCHIVED, JAN, null))));
            refused(
                    ErrorCode.FORBIDDEN,
                    () -> act.apply(new MemberPolicy(in(ARCHIVED, OLA, Role.MEMBER), in(ARCHIVED, JAN, null))));
        }
        assertEquals(Action.LEAVE, new MemberPolicy(actor, actor).remove(NOW).action());
        refused(ErrorCode.ROOM_ARCHIVED, () -> new MemberPolicy(actor, actor).setRole(Role.MEMBER, NOW));
    }

    @Test
    void general_has_all_users_and_no_owner() {
        RoomPolicy admin = in(GENERAL, ADMIN, Role.MEMBER);
        MemberPolicy memberPolicy = new MemberPolicy(admin, in(GENERAL, JAN, Role.MEMBER));
        assertEquals(Action.SET_ROLE, memberPolicy.setRole(Role.MODERATOR, NOW).action());
        refused(ErrorCode.CONFLICT, () -> memberPolicy.setRole(Role.OWNER, NOW));
        refused(ErrorCode.CONFLICT, () -> memberPolicy.remove(NOW));
        refused(ErrorCode.CONFLICT, () -> memberPolicy.ban(NOW));
        refused(ErrorCode.CONFLICT, () -> memberPolicy.unban(NOW));
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(admin, admin).remove(NOW));
    }

    @Test
    void members_may_lower_their_own_role_only() {
        assertEquals(
                Action.SET_ROLE, self(Role.OWNER).setRole(Role.MODERATOR, NOW).action());
        assertEquals(Action.SET_ROLE, self(Role.OWNER).setRole(Role.MEMBER, NOW).action());
        assertEquals(
                Action.SET_ROLE, self(Role.MODERATOR).setRole(Role.MEMBER, NOW).action());
        assertEquals(Action.NONE, self(Role.MEMBER).setRole(Role.MEMBER, NOW).action());
        refused(ErrorCode.FORBIDDEN, () -> self(Role.MODERATOR).setRole(Role.OWNER, NOW));
        refused(ErrorCode.FORBIDDEN, () -> self(Role.MEMBER).setRole(Role.MODERATOR, NOW));
        refused(ErrorCode.FORBIDDEN, () -> self(null).setRole(Role.MEMBER, NOW));
    }

    @Test
    void removing_yourself_is_leaving() {
        assertEquals(Action.LEAVE, self(Role.MEMBER).remove(NOW).action());
        assertEquals(Optional.empty(), self(Role.MEMBER).remove(NOW).auditAction());
        assertEquals(Action.NONE, self(null).remove(NOW).action());
        RoomPolicy last = new RoomPolicy(OLA, OPS, Optional.of(Role.OWNER), false, 3, 1);
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(last, last).remove(NOW));
    }

    @Test
    void nobody_removes_the_last_owner() {
        RoomPolicy last = new RoomPolicy(JAN, OPS, Optional.of(Role.OWNER), false, 3, 1);
        for (MemberPolicy memberPolicy :
                List.of(new MemberPolicy(in(OPS, ADMIN, null), last), new MemberPolicy(last, last))) {
            refused(ErrorCode.CONFLICT, () -> memberPolicy.setRole(Role.MEMBER, NOW));
            refused(ErrorCode.CONFLICT, () -> memberPolicy.remove(NOW));
            refused(ErrorCode.CONFLICT, () -> memberPolicy.ban(NOW));
            assertEquals(Action.NONE, memberPolicy.setRole(Role.OWNER, NOW).action());
        }
        RoomPolicy alone = new RoomPolicy(JAN, OPS, Optional.of(Role.OWNER), false, 1, 1);
        assertEquals(
                Action.LEAVE,
                new MemberPolicy(in(OPS, ADMIN, null), alone).remove(NOW).action());
    }

    @Test
    void nobody_bans_themselves_or_an_administrator() {
        RoomPolicy owner = in(OPS, OLA, Role.OWNER);
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, owner).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, in(OPS, ADMIN, Role.MEMBER)).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, in(OPS, ADMIN, null)).ban(NOW));
    }

    @Test
    void keeps_the_banned_out_until_the_ban_is_lifted() {
        RoomPolicy banned = new RoomPolicy(JAN, OPS, Optional.empty(), true, 3, 2);
        MemberPolicy memberPolicy = new MemberPolicy(in(OPS, OLA, Role.OWNER), banned);
        refused(ErrorCode.CONFLICT, () -> memberPolicy.setRole(Role.MEMBER, NOW));
        refused(ErrorCode.CONFLICT, () -> memberPolicy.setRole(Role.OWNER, NOW));
        assertEquals(Action.NONE, memberPolicy.ban(NOW).action());
        assertEquals(Action.NONE, memberPolicy.remove(NOW).action());
        assertEquals(Action.UNBAN, memberPolicy.unban(NOW).action());
        assertEquals(
                Action.UNBAN,
                new MemberPolicy(in(OPS, OLA, Role.MODERATOR), banned)
                        .unban(NOW)
                        .action());
    }

    @Test
    void puts_on_record_what_is_done_by_office_and_nothing_else() {
        MemberPolicy outsider = new MemberPolicy(in(OPS, OLA, Role.OWNER), in(OPS, JAN, null));
        MemberPolicy member = new MemberPolicy(in(OPS, OLA, Role.OWNER), in(OPS, JAN, Role.MEMBER));
        assertEquals(Optional.empty(), outsider.setRole(Role.MEMBER, NOW).auditAction());
        assertEquals(
                Optional.of(AuditAction.ROLE_GIVEN),
                outsider.setRole(Role.MODERATOR, NOW).auditAction());
        assertEquals(
                Optional.of(AuditAction.ROLE_GIVEN),
                member.setRole(Role.OWNER, NOW).auditAction());
        assertEquals(Optional.empty(), member.setRole(Role.MEMBER, NOW).auditAction());
        assertEquals(Optional.of(AuditAction.MEMBER_REMOVED), member.remove(NOW).auditAction());
        assertEquals(Optional.of(AuditAction.MEMBER_BANNED), member.ban(NOW).auditAction());
        assertEquals(Optional.empty(), outsider.unban(NOW).auditAction());
    }

    private static MemberPolicy self(@Nullable Role role) {
        return new MemberPolicy(in(OPS, OLA, role), in(OPS, OLA, role));
    }

    private static RoomPolicy in(Room room, User user, @Nullable Role role) {
        return new RoomPolicy(user, room, Optional.ofNullable(role), false, 3, 2);
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(ChatException.class, act).code());
    }
}
