package chat.application.room;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.message.PostMessage;
import chat.application.view.MemberView;
import chat.application.view.MessageView;
import chat.application.view.RoomView;
import chat.application.view.UserView;
import chat.domain.error.ErrorCode;
import chat.domain.message.Message;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Scene scene = new Scene();
    private final RoomLog log = scene.chat.roomLog();
    private final Rooms rooms = scene.chat.rooms();
    private final CreateRoom create =
            new CreateRoom(log, scene.settings().roomMakers(), scene.unlimited(), scene.clock);
    private final OpenDirectRoom direct = new OpenDirectRoom(log, scene.limit(2), scene.clock);
    private final EditRoom edit = new EditRoom(log, scene.unlimited(), scene.clock);
    private final GiveRole giveRole = new GiveRole(log, scene.unlimited(), scene.clock);
    private final RemoveMember remove = new RemoveMember(log, scene.unlimited(), scene.clock);
    private final BanMember ban = new BanMember(log, scene.unlimited(), scene.clock);
    private final LiftBan lift = new LiftBan(log, scene.unlimited(), scene.clock);
    private final ListBans bans = new ListBans(rooms);
    private final SetNotifications notifications = new SetNotifications(log, scene.unlimited(), scene.clock);
    private final GetRoom get = new GetRoom(rooms);

    private User admin;
    private User ola;
    private User jan;

    @BeforeEach
    void register() {
        admin = scene.user("root");
        ola = scene.user("ola");
        jan = scene.user("jan");
    }

    @Test
    void a_private_room_is_there_for_its_members_only() {
        RoomView secret = create("secret", "private");
        assertEquals("private", secret.visibility());
        assertEquals(1, new BrowseRooms(rooms).handle(jan.id()).rooms().size());
        assertEquals(2, new ListRooms(rooms).handle(ola.id()).rooms().size());
        refused(ErrorCode.ROOM_NOT_FOUND, () -> get.handle(id(secret), admin.id()));
    }

    @Test
    void a_room_is_made_public_or_private_and_not_otherwise() {
        refused(ErrorCode.BAD_REQUEST, () -> create("ours", "direct"));
        refused(ErrorCode.BAD_REQUEST, () -> create("ours", "PUBLIC"));
        refused(ErrorCode.BAD_REQUEST, () -> create("ours", ""));
    }

    @Test
    void a_direct_room_is_made_once_and_found_ever_after() {
        OpenDirectRoom.Result made = direct(ola, jan.id(), ola.id(), jan.id());
        assertTrue(made.made());
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
        assertFalse(found.made());
        assertEquals(made.room().id(), found.room().id());
    }

    @Test
    void only_direct_rooms_that_are_made_count_against_the_limit() {
        direct(ola, jan.id());
        for (int i = 0; i < 5; i++) {
            direct(ola, jan.id());
        }
        direct(ola, admin.id());
        refused(ErrorCode.RATE_LIMITED, () -> direct(ola, jan.id(), admin.id()));
    }

    @Test
    void a_direct_room_has_two_to_eight_people_who_are_there() {
        refused(ErrorCode.BAD_REQUEST, () -> direct(ola));
        refused(ErrorCode.BAD_REQUEST, () -> direct(ola, ola.id()));
        UserId[] tooMany = LongStream.rangeClosed(11, 18).mapToObj(UserId::new).toArray(UserId[]::new);
        refused(ErrorCode.BAD_REQUEST, () -> direct(ola, tooMany));
        refused(ErrorCode.USER_NOT_FOUND, () -> direct(ola, jan.id(), new UserId(99)));
        assertEquals(1, new ListRooms(rooms).handle(ola.id()).rooms().size());
        UserId[] seven = LongStream.rangeClosed(1, 7)
                .mapToObj(i -> scene.user("guest" + i).id())
                .toArray(UserId[]::new);
        assertEquals(8, direct(ola, seven).room().members());
    }

    @Test
    void lets_somebody_in_and_gives_roles() {
        RoomId secret = id(create("secret", "private"));
        giveRole(secret, ola, jan, "member");
        assertEquals("member", get.handle(secret, jan.id()).role());
        MessageView joined = MessageView.of(scene.told.rows(secret).get(1));
        assertEquals("joined", joined.kind());
        assertEquals(ola.id().value(), joined.by());
        refused(ErrorCode.FORBIDDEN, () -> giveRole(secret, jan, jan, "owner"));
        refused(ErrorCode.BAD_REQUEST, () -> giveRole(secret, ola, jan, "admin"));
        giveRole(secret, ola, jan, "moderator");
        assertEquals("moderator", get.handle(secret, jan.id()).role());
        refused(ErrorCode.CONFLICT, () -> giveRole(secret, ola, ola, "member"));
        giveRole(secret, ola, jan, "owner");
        giveRole(secret, ola, ola, "member");
        assertEquals("member", get.handle(secret, ola.id()).role());
    }

    @Test
    void takes_somebody_out_and_tells_who_did() {
        RoomId ops = id(create("ops", "public"));
        join(ops, jan);
        remove.handle(new RemoveMember.Command(ops, ola.id(), jan.id()));
        remove.handle(new RemoveMember.Command(ops, ola.id(), jan.id()));
        Message left = scene.told.rows(ops).get(2);
        assertEquals(Optional.of(ola.id()), left.by());
        assertEquals(3, scene.told.rows(ops).size());
        assertNull(get.handle(ops, jan.id()).role());
        refused(ErrorCode.USER_NOT_FOUND, () -> remove.handle(new RemoveMember.Command(ops, ola.id(), new UserId(99))));
        refused(ErrorCode.FORBIDDEN, () -> remove.handle(new RemoveMember.Command(ops, jan.id(), ola.id())));
    }

    @Test
    void bans_and_lifts_bans_and_shows_them_to_moderators() {
        RoomId ops = id(create("ops", "public"));
        join(ops, jan);
        refused(ErrorCode.FORBIDDEN, () -> bans.handle(ops, jan));
        ban.handle(new BanMember.Command(ops, ola.id(), jan.id()));
        assertEquals(List.of(UserView.of(jan)), bans.handle(ops, ola).bans());
        assertEquals(1, bans.handle(ops, admin).bans().size());
        refused(ErrorCode.ROOM_NOT_FOUND, () -> join(ops, jan));
        refused(ErrorCode.CONFLICT, () -> giveRole(ops, ola, jan, "member"));
        refused(ErrorCode.CONFLICT, () -> ban.handle(new BanMember.Command(ops, ola.id(), admin.id())));
        lift.handle(new LiftBan.Command(ops, ola.id(), jan.id()));
        assertEquals(List.of(), bans.handle(ops, ola).bans());
        join(ops, jan);
    }

    @Test
    void nobody_moderates_a_direct_room() {
        RoomId pair = id(direct(admin, ola.id()).room());
        refused(ErrorCode.FORBIDDEN, () -> bans.handle(pair, admin));
        refused(ErrorCode.FORBIDDEN, () -> ban.handle(new BanMember.Command(pair, admin.id(), ola.id())));
        refused(ErrorCode.FORBIDDEN, () -> giveRole(pair, admin, jan, "member"));
    }

    @Test
    void a_member_says_how_much_to_be_told() {
        RoomId ops = id(create("ops", "public"));
        assertEquals("all", get.handle(ops, ola.id()).notifications());
        notifications.handle(new SetNotifications.Command(ops, ola.id(), "mentions"));
        assertEquals("mentions", get.handle(ops, ola.id()).notifications());
        assertNull(get.handle(ops, jan.id()).notifications());
        refused(ErrorCode.BAD_REQUEST, () -> notify(ops, ola, "some"));
        refused(ErrorCode.NOT_A_MEMBER, () -> notify(ops, jan, "all"));
        assertEquals(1, scene.told.changedPlaces().size());
    }

    @Test
    void an_archived_room_is_only_read() {
        RoomId ops = id(create("ops", "public"));
        PostMessage post = new PostMessage(log, () -> 20, scene.unlimited(), scene.clock);
        PostMessage.Command hello = new PostMessage.Command(ops, ola.id(), "hello", Optional.empty(), Optional.empty());
        assertTrue(archive(ops, ola, true).archived());
        refused(ErrorCode.ROOM_ARCHIVED, () -> post.handle(hello));
        refused(ErrorCode.ROOM_ARCHIVED, () -> archive(ops, ola, true));
        refused(ErrorCode.FORBIDDEN, () -> archive(ops, jan, false));
        notify(ops, ola, "nothing");
        assertFalse(archive(ops, ola, false).archived());
        assertNotNull(post.handle(hello));
        MessageView told = MessageView.of(scene.told.rows(ops).get(1));
        assertEquals("room", told.kind());
        assertTrue(Optional.ofNullable(told.room()).orElseThrow().archived());
    }

    private RoomView create(String name, String visibility) {
        return create.handle(new CreateRoom.Command(ola, name, "", visibility));
    }

    private OpenDirectRoom.Result direct(User by, UserId... others) {
        return direct.handle(new OpenDirectRoom.Command(by.id(), List.of(others)));
    }

    private void giveRole(RoomId room, User by, User whom, String role) {
        giveRole.handle(new GiveRole.Command(room, by.id(), whom.id(), role));
    }

    private void join(RoomId room, User by) {
        new JoinRoom(log, scene.unlimited(), scene.clock).handle(new JoinRoom.Command(room, by.id()));
    }

    private void notify(RoomId room, User by, String level) {
        notifications.handle(new SetNotifications.Command(room, by.id(), level));
    }

    private RoomView archive(RoomId room, User by, boolean archived) {
        return edit.handle(
                new EditRoom.Command(room, by.id(), Optional.empty(), Optional.empty(), Optional.of(archived)));
    }

    private static RoomId id(RoomView room) {
        return new RoomId(room.id());
    }
}
