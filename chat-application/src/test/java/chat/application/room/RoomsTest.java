package chat.application.room;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.application.Scene;
import chat.application.view.MemberView;
import chat.application.view.RoomView;
import chat.domain.error.ErrorCode;
import chat.domain.message.Message;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final RoomId NOWHERE = new RoomId(99);

    private final Scene scene = new Scene();
    private final CreateRoom create =
            new CreateRoom(scene.chat.roomLog(), scene.settings().roomMakers(), scene.limit(2), scene.clock);
    private final EditRoom edit = new EditRoom(scene.chat.roomLog(), scene.unlimited(), scene.clock);
    private final JoinRoom join = new JoinRoom(scene.chat.roomLog(), scene.unlimited(), scene.clock);
    private final LeaveRoom leave = new LeaveRoom(scene.chat.roomLog(), scene.unlimited(), scene.clock);
    private final DeleteRoom delete = new DeleteRoom(scene.chat.roomLog(), scene.unlimited(), scene.clock);
    private final GetRoom get = new GetRoom(scene.chat.rooms());

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
    void whoever_makes_a_room_owns_it() {
        RoomView ops = create("ops");
        assertEquals("owner", ops.role());
        assertEquals(1, ops.members());
        assertEquals(1L, ops.revision());
        assertEquals("public", ops.visibility());
        assertEquals(
                Message.Kind.JOINED,
                scene.told.rows(new RoomId(ops.id())).get(0).kind());
    }

    @Test
    void a_room_shows_its_log_to_members_only() {
        RoomView seen = get.handle(id(create("ops")), jan.id());
        assertNull(seen.role());
        assertNull(seen.revision());
        assertNull(seen.lastSeq());
    }

    @Test
    void refuses_too_many_rooms_and_names_that_are_taken_or_bad() {
        create("ops");
        refused(ErrorCode.BAD_REQUEST, () -> create(" "));
        refused(ErrorCode.NAME_TAKEN, () -> create("OPS"));
        refused(ErrorCode.RATE_LIMITED, () -> create("dev"));
    }

    @Test
    void lists_ones_own_rooms_and_those_to_browse() {
        RoomView ops = create("ops");
        assertEquals(
                List.of("general"),
                new ListRooms(scene.chat.rooms())
                        .handle(jan.id()).rooms().stream().map(RoomView::name).toList());
        assertEquals(
                List.of("general", "ops"),
                new BrowseRooms(scene.chat.rooms())
                        .handle(jan.id()).rooms().stream().map(RoomView::name).toList());
        join.handle(new JoinRoom.Command(id(ops), jan.id()));
        assertEquals(
                2, new ListRooms(scene.chat.rooms()).handle(jan.id()).rooms().size());
    }

    @Test
    void joins_and_leaves_and_tells_both() {
        RoomId ops = id(create("ops"));
        join.handle(new JoinRoom.Command(ops, jan.id()));
        join.handle(new JoinRoom.Command(ops, jan.id()));
        assertEquals(
                List.of("jan", "ola"),
                new ListMembers(scene.chat.rooms())
                        .handle(ops, jan.id()).members().stream()
                                .map(MemberView::username)
                                .toList());
        leave.handle(new LeaveRoom.Command(ops, jan.id()));
        leave.handle(new LeaveRoom.Command(ops, jan.id()));
        assertEquals(
                List.of(Message.Kind.JOINED, Message.Kind.JOINED, Message.Kind.LEFT),
                scene.told.rows(ops).stream().map(Message::kind).toList());
    }

    @Test
    void renames_and_tells_the_new_name() {
        RoomId ops = id(create("ops"));
        RoomView edited = edit.handle(new EditRoom.Command(
                ops, ola.id(), Optional.of("operations"), Optional.of("on call: jan"), Optional.empty()));
        assertEquals("operations", edited.name());
        assertEquals("on call: jan", edited.topic());
        assertEquals(
                "operations",
                scene.told.rows(ops).get(1).room().orElseThrow().name().value());
        refused(
                ErrorCode.FORBIDDEN,
                () -> edit.handle(
                        new EditRoom.Command(ops, jan.id(), Optional.of("mine"), Optional.empty(), Optional.empty())));
        refused(
                ErrorCode.NAME_TAKEN,
                () -> edit.handle(new EditRoom.Command(
                        ops, ola.id(), Optional.of("General"), Optional.empty(), Optional.empty())));
    }

    @Test
    void administrators_govern_general() {
        edit.handle(new EditRoom.Command(
                RoomId.GENERAL, admin.id(), Optional.of("lobby"), Optional.empty(), Optional.empty()));
        assertEquals("lobby", get.handle(RoomId.GENERAL, ola.id()).name());
        refused(ErrorCode.CONFLICT, () -> delete.handle(new DeleteRoom.Command(RoomId.GENERAL, admin.id())));
        refused(ErrorCode.CONFLICT, () -> leave.handle(new LeaveRoom.Command(RoomId.GENERAL, admin.id())));
    }

    @Test
    void a_deleted_room_is_gone_at_once() {
        RoomId ops = id(create("ops"));
        refused(ErrorCode.FORBIDDEN, () -> delete.handle(new DeleteRoom.Command(ops, jan.id())));
        delete.handle(new DeleteRoom.Command(ops, ola.id()));
        assertEquals(List.of(ops), scene.told.deletedRooms());
        refused(ErrorCode.ROOM_NOT_FOUND, () -> get.handle(ops, ola.id()));
        refused(ErrorCode.ROOM_NOT_FOUND, () -> new ListMembers(scene.chat.rooms()).handle(ops, ola.id()));
    }

    @Test
    void what_is_not_there_is_not_found() {
        refused(ErrorCode.ROOM_NOT_FOUND, () -> get.handle(NOWHERE, ola.id()));
        refused(ErrorCode.ROOM_NOT_FOUND, () -> join.handle(new JoinRoom.Command(NOWHERE, ola.id())));
        refused(ErrorCode.ROOM_NOT_FOUND, () -> leave.handle(new LeaveRoom.Command(NOWHERE, ola.id())));
        refused(ErrorCode.ROOM_NOT_FOUND, () -> delete.handle(new DeleteRoom.Command(NOWHERE, ola.id())));
    }

    private RoomView create(String name) {
        return create.handle(new CreateRoom.Command(ola, name, "", "public"));
    }

    private static RoomId id(RoomView room) {
        return new RoomId(room.id());
    }
}
