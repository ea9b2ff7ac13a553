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

    /** Every change that the policy decides. */
    private static final List<Function<MemberPolicy, RoomChange>> CHANGES = List.of(
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
                "actor     | target    | member    | moderator | owner     | remove    | ban       | unban",
                "outsider  | outsider  | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "outsider  | MEMBER    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "outsider  | OWNER     | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | outsider  | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | MEMBER    | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | MODERATOR | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MEMBER    | OWNER     | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "MODERATOR | outsider  | JOIN      | FORBIDDEN | FORBIDDEN | NONE      | BAN       | NONE",
                "MODERATOR | MEMBER    | NONE      | FORBIDDEN | FORBIDDEN | LEAVE     | BAN       | NONE",
                "MODERATOR | MODERATOR | FORBIDDEN | NONE      | FORBIDDEN | LEAVE     | BAN       | NONE",
                "MODERATOR | OWNER     | FORBIDDEN | FORBIDDEN | NONE      | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "OWNER     | outsider  | JOIN      | JOIN      | JOIN      | NONE      | BAN       | NONE",
                "OWNER     | MEMBER    | NONE      | SET_ROLE  | SET_ROLE  | LEAVE     | BAN       | NONE",
                "OWNER     | MODERATOR | SET_ROLE  | NONE      | SET_ROLE  | LEAVE     | BAN       | NONE",
                "OWNER     | OWNER     | SET_ROLE  | SET_ROLE  | NONE      | LEAVE     | BAN       | NONE",
                "ADMIN     | outsider  | JOIN      | JOIN      | JOIN      | NONE      | BAN       | NONE",
                "ADMIN     | MEMBER    | NONE      | SET_ROLE  | SET_ROLE  | LEAVE     | BAN       | NONE",
                "ADMIN     | MODERATOR | SET_ROLE  | NONE      | SET_ROLE  | LEAVE     | BAN       | NONE",
                "ADMIN     | OWNER     | SET_ROLE  | SET_ROLE  | NONE      | LEAVE     | BAN       | NONE"
            })
    void decides_by_the_roles_of_actor_and_target(
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
                CHANGES.stream()
                        .map(change -> outcome(() -> change.apply(memberPolicy)))
                        .toList());
    }

    private static @Nullable Role role(String name) {
        return name.equals("outsider") ? null : Role.valueOf(name);
    }

    private static String outcome(Supplier<RoomChange> change) {
        try {
            return change.get().action().name();
        } catch (ChatException refused) {
            return refused.code().name();
        }
    }

    @Test
    void answers_room_not_found_to_outsiders_and_banned_users() {
        RoomPolicy banned = new RoomPolicy(OLA, OPS, Optional.empty(), true, 3, 2);
        for (RoomPolicy outside :
                List.of(in(SECRET, OLA, null), in(SECRET, ADMIN, null), in(DIRECT, ADMIN, null), banned)) {
            RoomPolicy target = in(outside.room(), JAN, Role.OWNER);
            for (Function<MemberPolicy, RoomChange> change : CHANGES) {
                refused(ErrorCode.ROOM_NOT_FOUND, () -> change.apply(new MemberPolicy(outside, target)));
                refused(ErrorCode.ROOM_NOT_FOUND, () -> change.apply(new MemberPolicy(outside, outside)));
            }
        }
    }

    @Test
    void refuses_every_member_change_in_a_direct_room() {
        for (User user : List.of(OLA, ADMIN)) {
            RoomPolicy actor = in(DIRECT, user, Role.MEMBER);
            for (Function<MemberPolicy, RoomChange> change : CHANGES) {
                refused(ErrorCode.FORBIDDEN, () -> change.apply(new MemberPolicy(actor, in(DIRECT, JAN, Role.MEMBER))));
                refused(ErrorCode.FORBIDDEN, () -> change.apply(new MemberPolicy(actor, in(DIRECT, JAN, null))));
                refused(ErrorCode.FORBIDDEN, () -> change.apply(new MemberPolicy(actor, actor)));
            }
        }
    }

    @Test
    void allows_only_leaving_in_an_archived_room() {
        RoomPolicy actor = in(ARCHIVED, OLA, Role.OWNER);
        for (Function<MemberPolicy, RoomChange> change : CHANGES) {
            refused(ErrorCode.ROOM_ARCHIVED, () -> change.apply(new MemberPolicy(actor, in(ARCHIVED, JAN, null))));
            refused(
                    ErrorCode.FORBIDDEN,
                    () -> change.apply(new MemberPolicy(in(ARCHIVED, OLA, Role.MEMBER), in(ARCHIVED, JAN, null))));
        }
        assertEquals(Action.LEAVE, new MemberPolicy(actor, actor).remove(NOW).action());
        refused(ErrorCode.ROOM_ARCHIVED, () -> new MemberPolicy(actor, actor).setRole(Role.MEMBER, NOW));
    }

    @Test
    void refuses_owners_removals_and_bans_in_general() {
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
    void a_member_may_lower_but_not_raise_their_own_role() {
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
    void keeps_the_last_owner_while_the_room_has_other_members() {
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
    void refuses_to_ban_oneself_or_an_administrator() {
        RoomPolicy owner = in(OPS, OLA, Role.OWNER);
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, owner).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, in(OPS, ADMIN, Role.MEMBER)).ban(NOW));
        refused(ErrorCode.CONFLICT, () -> new MemberPolicy(owner, in(OPS, ADMIN, null)).ban(NOW));
    }

    @Test
    void a_banned_user_can_only_be_unbanned() {
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
    void audits_only_role_grants_removals_and_bans() {
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

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
