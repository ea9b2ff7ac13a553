package chat.application.room;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.application.TestEnvironment;
import chat.application.membership.JoinRoom;
import chat.application.membership.LeaveRoom;
import chat.application.membership.MemberQueries;
import chat.application.membership.MemberView;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.message.MembershipEvent;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.RoomEvent;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final RoomId UNKNOWN = new RoomId(99);

    private final TestEnvironment env = new TestEnvironment();
    private final CreateRoom create =
            new CreateRoom(env.chat.roomLog(), env.settings().roomCreationPolicy(), env.limit(2), env.clock);
    private final EditRoom edit = new EditRoom(env.chat.roomLog(), env.unlimited(), env.clock);
    private final JoinRoom join = new JoinRoom(env.chat.roomLog(), env.unlimited(), env.clock);
    private final LeaveRoom leave = new LeaveRoom(env.chat.roomLog(), env.unlimited(), env.clock);
    private final DeleteRoom delete = new DeleteRoom(env.chat.roomLog(), env.unlimited(), env.clock);
    private final RoomQueries queries = new RoomQueries(env.chat.rooms());

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
    void the_creator_owns_the_room() {
        RoomView ops = create("ops");
        assertEquals("owner", ops.role());
        assertEquals(1, ops.members());
        assertEquals(1L, ops.revision());
        assertEquals("public", ops.visibility());
        assertEquals(List.of(MembershipEventType.JOINED), membershipEvents(new RoomId(ops.id())));
    }

    @Test
    void hides_role_revision_and_last_seq_from_a_non_member() {
        RoomView summary = queries.get(id(create("ops")), jan.id());
        assertNull(summary.role());
        assertNull(summary.revision());
        assertNull(summary.lastSeq());
    }

    @Test
    void refuses_too_many_rooms_and_taken_or_invalid_names() {
        create("ops");
        assertRefused(ErrorCode.BAD_REQUEST, () -> create(" "));
        assertRefused(ErrorCode.NAME_TAKEN, () -> create("OPS"));
        assertRefused(ErrorCode.RATE_LIMITED, () -> create("dev"));
    }

    @Test
    void lists_joined_and_public_rooms() {
        RoomView ops = create("ops");
        assertEquals(
                List.of("general"),
                queries.listJoined(jan.id()).rooms().stream()
                        .map(RoomView::name)
                        .toList());
        assertEquals(
                List.of("general", "ops"),
                queries.browse(jan.id()).rooms().stream().map(RoomView::name).toList());
        join.handle(new JoinRoom.Command(id(ops), jan.id()));
        assertEquals(2, queries.listJoined(jan.id()).rooms().size());
    }

    @Test
    void publishes_each_join_and_leave_once() {
        RoomId ops = id(create("ops"));
        join.handle(new JoinRoom.Command(ops, jan.id()));
        join.handle(new JoinRoom.Command(ops, jan.id()));
        assertEquals(
                List.of("jan", "ola"),
                new MemberQueries(env.chat.rooms())
                        .list(ops, jan.id()).members().stream()
                                .map(MemberView::username)
                                .toList());
        leave.handle(new LeaveRoom.Command(ops, jan.id()));
        leave.handle(new LeaveRoom.Command(ops, jan.id()));
        assertEquals(
                List.of(MembershipEventType.JOINED, MembershipEventType.JOINED, MembershipEventType.LEFT),
                membershipEvents(ops));
    }

    private List<MembershipEventType> membershipEvents(RoomId room) {
        return env.publishedEvents.rows(room).stream()
                .map(row -> assertInstanceOf(MembershipEvent.class, row).type())
                .toList();
    }

    @Test
    void publishes_a_rename() {
        RoomId ops = id(create("ops"));
        RoomView edited = edit.handle(new EditRoom.Command(
                ops, ola.id(), Optional.of("operations"), Optional.of("on call: jan"), Optional.empty()));
        assertEquals("operations", edited.name());
        assertEquals("on call: jan", edited.topic());
        assertEquals(
                "operations",
                assertInstanceOf(RoomEvent.class, env.publishedEvents.rows(ops).get(1))
                        .room()
                        .name()
                        .value());
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> edit.handle(
                        new EditRoom.Command(ops, jan.id(), Optional.of("mine"), Optional.empty(), Optional.empty())));
        assertRefused(
                ErrorCode.NAME_TAKEN,
                () -> edit.handle(new EditRoom.Command(
                        ops, ola.id(), Optional.of("General"), Optional.empty(), Optional.empty())));
    }

    @Test
    void administrators_rename_general_but_cannot_delete_or_leave_it() {
        edit.handle(new EditRoom.Command(
                RoomId.GENERAL, admin.id(), Optional.of("lobby"), Optional.empty(), Optional.empty()));
        assertEquals("lobby", queries.get(RoomId.GENERAL, ola.id()).name());
        assertRefused(ErrorCode.CONFLICT, () -> delete.handle(new DeleteRoom.Command(RoomId.GENERAL, admin.id())));
        assertRefused(ErrorCode.CONFLICT, () -> leave.handle(new LeaveRoom.Command(RoomId.GENERAL, admin.id())));
    }

    @Test
    void a_deleted_room_disappears_at_once() {
        RoomId ops = id(create("ops"));
        assertRefused(ErrorCode.FORBIDDEN, () -> delete.handle(new DeleteRoom.Command(ops, jan.id())));
        delete.handle(new DeleteRoom.Command(ops, ola.id()));
        assertEquals(List.of(ops), env.publishedEvents.deletedRooms());
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> queries.get(ops, ola.id()));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> new MemberQueries(env.chat.rooms()).list(ops, ola.id()));
    }

    @Test
    void an_unknown_room_is_not_found() {
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> queries.get(UNKNOWN, ola.id()));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> join.handle(new JoinRoom.Command(UNKNOWN, ola.id())));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> leave.handle(new LeaveRoom.Command(UNKNOWN, ola.id())));
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> delete.handle(new DeleteRoom.Command(UNKNOWN, ola.id())));
    }

    private RoomView create(String name) {
        return create.handle(new CreateRoom.Command(ola, name, "", "public"));
    }

    private static RoomId id(RoomView room) {
        return new RoomId(room.id());
    }
}
