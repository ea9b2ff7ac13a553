package chat.application.room;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.account.UserView;
import chat.application.membership.BanMember;
import chat.application.membership.JoinRoom;
import chat.application.membership.MemberQueries;
import chat.application.membership.MemberView;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.application.membership.SetNotificationLevel;
import chat.application.membership.UnbanMember;
import chat.application.message.MessageView;
import chat.application.message.PostMessage;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.message.MembershipEvent;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomModerationTest {
    private final TestEnvironment env = new TestEnvironment();
    private final RoomLog log = env.chat.roomLog();
    private final Rooms rooms = env.chat.rooms();
    private final CreateRoom create =
            new CreateRoom(log, env.settings().roomCreationPolicy(), env.unlimited(), env.clock);
    private final OpenDirectRoom direct = new OpenDirectRoom(log, env.limit(2), env.clock);
    private final EditRoom edit = new EditRoom(log, env.unlimited(), env.clock);
    private final SetMemberRole setRole = new SetMemberRole(log, env.unlimited(), env.clock);
    private final RemoveMember remove = new RemoveMember(log, env.unlimited(), env.clock);
    private final BanMember ban = new BanMember(log, env.unlimited(), env.clock);
    private final UnbanMember unban = new UnbanMember(log, env.unlimited(), env.clock);
    private final MemberQueries members = new MemberQueries(rooms);
    private final SetNotificationLevel notifications = new SetNotificationLevel(log, env.unlimited(), env.clock);
    private final RoomQueries queries = new RoomQueries(rooms);

    private User admin;
    private User ola;
    private User jan;

    @BeforeEach
    void register() {
        admin = env.user("root");
        ola = env.user("ola");
        jan = env.user("jan");
    }

    @Test
    void only_members_see_a_private_room() {
        RoomView secret = create("secret", "private");
        assertEquals("private", secret.visibility());
        assertEquals(1, queries.browse(jan.id()).rooms().size());
        assertEquals(2, queries.listJoined(ola.id()).rooms().size());
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> queries.get(id(secret), admin.id()));
    }

    @Test
    void refuses_to_create_a_room_with_an_invalid_visibility() {
        assertRefused(ErrorCode.BAD_REQUEST, () -> create("ours", "direct"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> create("ours", "PUBLIC"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> create("ours", ""));
    }

    @Test
    void creates_a_direct_room_once_and_then_finds_it() {
        OpenDirectRoom.Result made = direct(ola, jan.id(), ola.id(), jan.id());
        assertTrue(made.created());
        assertEquals("", made.room().name());
        assertEquals("direct", made.room().visibility());
        assertEquals(2, made.room().members());
        assertEquals(
                List.of("jan", "ola"),
                Optional.ofNullable(made.room().people()).orElseThrow().stream()
                        .map(MemberView::username)
                        .toList());
        assertEquals("member", made.room().role());
        OpenDirectRoom.Result found = direct(jan, ola.id());
        assertFalse(found.created());
        assertEquals(made.room().id(), found.room().id());
    }

    @Test
    void only_created_direct_rooms_count_against_the_limit() {
        direct(ola, jan.id());
        for (int i = 0; i < 5; i++) {
            direct(ola, jan.id());
        }
        direct(ola, admin.id());
        assertRefused(ErrorCode.RATE_LIMITED, () -> direct(ola, jan.id(), admin.id()));
    }

    @Test
    void a_direct_room_has_two_to_eight_existing_members() {
        assertRefused(ErrorCode.BAD_REQUEST, () -> direct(ola));
        assertRefused(ErrorCode.BAD_REQUEST, () -> direct(ola, ola.id()));
        UserId[] tooMany = LongStream.rangeClosed(11, 18).mapToObj(UserId::new).toArray(UserId[]::new);
        assertRefused(ErrorCode.BAD_REQUEST, () -> direct(ola, tooMany));
        assertRefused(ErrorCode.USER_NOT_FOUND, () -> direct(ola, jan.id(), new UserId(99)));
        assertEquals(1, queries.listJoined(ola.id()).rooms().size());
        UserId[] seven = LongStream.rangeClosed(1, 7)
                .mapToObj(i -> env.user("guest" + i).id())
                .toArray(UserId[]::new);
        assertEquals(8, direct(ola, seven).room().members());
    }

    @Test
    void adds_a_member_and_sets_roles() {
        RoomId secret = id(create("secret", "private"));
        giveRole(secret, ola, jan, "member");
        assertEquals("member", queries.get(secret, jan.id()).role());
        MessageView joined = MessageView.of(env.publishedEvents.rows(secret).get(1));
        assertEquals("joined", joined.kind());
        assertEquals(ola.id().value(), joined.by());
        assertRefused(ErrorCode.FORBIDDEN, () -> giveRole(secret, jan, jan, "owner"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> giveRole(secret, ola, jan, "admin"));
        giveRole(secret, ola, jan, "moderator");
        assertEquals("moderator", queries.get(secret, jan.id()).role());
        assertRefused(ErrorCode.CONFLICT, () -> giveRole(secret, ola, ola, "member"));
        giveRole(secret, ola, jan, "owner");
        giveRole(secret, ola, ola, "member");
        assertEquals("member", queries.get(secret, ola.id()).role());
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "owner"})
    void a_removal_by_a_moderator_or_owner_records_the_actor(String role) {
        RoomId ops = id(create("ops", "public"));
        User eve = memberWithRole(ops, role);
        join(ops, jan);
        remove.handle(new RemoveMember.Command(ops, eve.id(), jan.id()));
        remove.handle(new RemoveMember.Command(ops, eve.id(), jan.id()));
        MembershipEvent left = assertInstanceOf(
                MembershipEvent.class, env.publishedEvents.rows(ops).get(3));
        assertEquals(Optional.of(eve.id()), left.actor());
        assertEquals(4, env.publishedEvents.rows(ops).size());
        assertNull(queries.get(ops, jan.id()).role());
        assertRefused(
                ErrorCode.USER_NOT_FOUND, () -> remove.handle(new RemoveMember.Command(ops, eve.id(), new UserId(99))));
    }

    @Test
    void refuses_to_remove_or_ban_a_member_with_a_higher_role() {
        RoomId ops = id(create("ops", "public"));
        join(ops, jan);
        for (String role : List.of("member", "moderator")) {
            giveRole(ops, ola, jan, role);
            assertRefused(ErrorCode.FORBIDDEN, () -> remove.handle(new RemoveMember.Command(ops, jan.id(), ola.id())));
            assertRefused(ErrorCode.FORBIDDEN, () -> ban.handle(new BanMember.Command(ops, jan.id(), ola.id())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderator", "owner"})
    void a_moderator_or_owner_bans_unbans_and_lists_bans(String role) {
        RoomId ops = id(create("ops", "public"));
        User eve = memberWithRole(ops, role);
        join(ops, jan);
        assertRefused(ErrorCode.FORBIDDEN, () -> members.listBans(ops, jan));
        ban.handle(new BanMember.Command(ops, eve.id(), jan.id()));
        assertEquals(List.of(UserView.of(jan)), members.listBans(ops, eve).bans());
        assertEquals(1, members.listBans(ops, admin).bans().size());
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> join(ops, jan));
        assertRefused(ErrorCode.CONFLICT, () -> giveRole(ops, eve, jan, "member"));
        assertRefused(ErrorCode.CONFLICT, () -> ban.handle(new BanMember.Command(ops, eve.id(), admin.id())));
        unban.handle(new UnbanMember.Command(ops, eve.id(), jan.id()));
        assertEquals(List.of(), members.listBans(ops, eve).bans());
        join(ops, jan);
    }

    private User memberWithRole(RoomId room, String role) {
        User eve = env.user("eve");
        join(room, eve);
        giveRole(room, ola, eve, role);
        return eve;
    }

    @Test
    void refuses_moderation_of_a_direct_room() {
        RoomId pair = id(direct(admin, ola.id()).room());
        assertRefused(ErrorCode.FORBIDDEN, () -> members.listBans(pair, admin));
        assertRefused(ErrorCode.FORBIDDEN, () -> ban.handle(new BanMember.Command(pair, admin.id(), ola.id())));
        assertRefused(ErrorCode.FORBIDDEN, () -> giveRole(pair, admin, jan, "member"));
    }

    @Test
    void a_member_sets_their_notification_level() {
        RoomId ops = id(create("ops", "public"));
        assertEquals("all", queries.get(ops, ola.id()).notifications());
        notifications.handle(new SetNotificationLevel.Command(ops, ola.id(), "mentions"));
        assertEquals("mentions", queries.get(ops, ola.id()).notifications());
        assertNull(queries.get(ops, jan.id()).notifications());
        assertRefused(ErrorCode.BAD_REQUEST, () -> notify(ops, ola, "some"));
        assertRefused(ErrorCode.NOT_A_MEMBER, () -> notify(ops, jan, "all"));
        assertEquals(1, env.publishedEvents.changedMemberships().size());
    }

    @Test
    void an_archived_room_refuses_posts_until_it_is_unarchived() {
        RoomId ops = id(create("ops", "public"));
        PostMessage post = new PostMessage(log, () -> 20, env.unlimited(), env.clock);
        PostMessage.Command hello = new PostMessage.Command(ops, ola.id(), "hello", Optional.empty(), Optional.empty());
        assertTrue(archive(ops, ola, true).archived());
        assertRefused(ErrorCode.ROOM_ARCHIVED, () -> post.handle(hello));
        assertRefused(ErrorCode.ROOM_ARCHIVED, () -> archive(ops, ola, true));
        assertRefused(ErrorCode.FORBIDDEN, () -> archive(ops, jan, false));
        notify(ops, ola, "nothing");
        assertFalse(archive(ops, ola, false).archived());
        assertNotNull(post.handle(hello));
        MessageView published = MessageView.of(env.publishedEvents.rows(ops).get(1));
        assertEquals("room", published.kind());
        assertTrue(Optional.ofNullable(published.room()).orElseThrow().archived());
    }

    private RoomView create(String name, String visibility) {
        return create.handle(new CreateRoom.Command(ola, name, "", visibility));
    }

    private OpenDirectRoom.Result direct(User by, UserId... others) {
        return direct.handle(new OpenDirectRoom.Command(by.id(), List.of(others)));
    }

    private void giveRole(RoomId room, User by, User target, String role) {
        setRole.handle(new SetMemberRole.Command(room, by.id(), target.id(), role));
    }

    private void join(RoomId room, User by) {
        new JoinRoom(log, env.unlimited(), env.clock).handle(new JoinRoom.Command(room, by.id()));
    }

    private void notify(RoomId room, User by, String level) {
        notifications.handle(new SetNotificationLevel.Command(room, by.id(), level));
    }

    private RoomView archive(RoomId room, User by, boolean archived) {
        return edit.handle(
                new EditRoom.Command(room, by.id(), Optional.empty(), Optional.empty(), Optional.of(archived)));
    }

    private static RoomId id(RoomView room) {
        return new RoomId(room.id());
    }
}
