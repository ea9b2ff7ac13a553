package chat.application.room;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.Scene;
import chat.application.message.CatchUp;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.GetMessage;
import chat.application.message.ListReactions;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.message.ReadChanges;
import chat.application.message.ReadHistory;
import chat.application.presence.TellTyping;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.Posting;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.room.Founding;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked about a room that is not there for somebody, it is told as one that never was. */
class HiddenRoomsTest {
    private static final RoomId NOWHERE = new RoomId(99);

    /** Something that somebody asks about a room, and about its second row if that matters. */
    @FunctionalInterface
    private interface Asking {
        void ask(RoomId room, User by);
    }

    private final Scene scene = new Scene();
    private final RoomLog log = scene.chat.roomLog();
    private final Rooms rooms = scene.chat.rooms();
    private final Map<String, Asking> askings = new TreeMap<>();

    private Optional<MessageId> foreign = Optional.empty();
    private User admin;
    private User ola;
    private User jan;

    HiddenRoomsTest() {
        askAboutTheRoom();
        askAboutPeople();
        askAboutMessages();
        askToReadOn();
    }

    private void askAboutTheRoom() {
        EditRoom edit = new EditRoom(log, scene.unlimited(), scene.clock);
        Optional<String> name = Optional.of("mine");
        asking(GetRoom.class, (room, by) -> new GetRoom(rooms).handle(room, by.id()));
        asking(
                EditRoom.class,
                (room, by) ->
                        edit.handle(new EditRoom.Command(room, by.id(), name, Optional.empty(), Optional.of(false))));
        asking(
                DeleteRoom.class,
                (room, by) -> new DeleteRoom(log, scene.unlimited(), scene.clock)
                        .handle(new DeleteRoom.Command(room, by.id())));
        asking(
                JoinRoom.class,
                (room, by) ->
                        new JoinRoom(log, scene.unlimited(), scene.clock).handle(new JoinRoom.Command(room, by.id())));
        asking(
                LeaveRoom.class,
                (room, by) -> new LeaveRoom(log, scene.unlimited(), scene.clock)
                        .handle(new LeaveRoom.Command(room, by.id())));
        asking(
                SetNotifications.class,
                (room, by) -> new SetNotifications(log, scene.unlimited(), scene.clock)
                        .handle(new SetNotifications.Command(room, by.id(), "all")));
    }

    private void askAboutPeople() {
        asking(ListMembers.class, (room, by) -> new ListMembers(rooms).handle(room, by.id()));
        asking(ListBans.class, (room, by) -> new ListBans(rooms).handle(room, by));
        asking(
                GiveRole.class,
                (room, by) -> new GiveRole(log, scene.unlimited(), scene.clock)
                        .handle(new GiveRole.Command(room, by.id(), by.id(), "owner")));
        asking(
                RemoveMember.class,
                (room, by) -> new RemoveMember(log, scene.unlimited(), scene.clock)
                        .handle(new RemoveMember.Command(room, by.id(), new UserId(99))));
        asking(
                BanMember.class,
                (room, by) -> new BanMember(log, scene.unlimited(), scene.clock)
                        .handle(new BanMember.Command(room, by.id(), ola.id())));
        asking(
                LiftBan.class,
                (room, by) -> new LiftBan(log, scene.unlimited(), scene.clock)
                        .handle(new LiftBan.Command(room, by.id(), by.id())));
    }

    private void askAboutMessages() {
        asking(
                PostMessage.class,
                (room, by) -> new PostMessage(log, () -> 9, scene.unlimited(), scene.clock)
                        .handle(new PostMessage.Command(
                                room, by.id(), "far too long", Optional.of(second(room)), Optional.of("c-1"))));
        asking(
                EditMessage.class,
                (room, by) -> new EditMessage(log, () -> 9, scene.unlimited(), scene.clock)
                        .handle(new EditMessage.Command(
                                room, second(room), by.id(), "far too long", Optional.of(Revision.ZERO))));
        asking(
                DeleteMessage.class,
                (room, by) -> new DeleteMessage(log, scene.unlimited(), scene.clock)
                        .handle(new DeleteMessage.Command(room, second(room), by.id())));
        asking(
                ReactToMessage.class,
                (room, by) -> new ReactToMessage(log, scene.unlimited(), scene.clock)
                        .handle(new ReactToMessage.Command(room, second(room), by.id(), "👍", true)));
        asking(
                PinMessage.class,
                (room, by) -> new PinMessage(log, scene.unlimited(), scene.clock)
                        .handle(new PinMessage.Command(room, second(room), by.id(), true)));
        asking(
                TellTyping.class,
                (room, by) -> new TellTyping(
                                (where, user) -> false,
                                rooms,
                                new TellTyping.Limits(scene.unlimited(), scene.unlimited()))
                        .handle(room, by));
        asking(
                GetMessage.class,
                (room, by) -> new GetMessage(rooms, scene.chat.history())
                        .handle(new GetMessage.Query(room, by.id(), second(room))));
        asking(
                ListReactions.class,
                (room, by) -> new ListReactions(rooms, scene.chat.history())
                        .handle(new ListReactions.Query(room, by.id(), second(room))));
    }

    private void askToReadOn() {
        Window newest = new Window(Window.Edge.NEWEST, 0, 50);
        asking(
                ReadHistory.class,
                (room, by) -> new ReadHistory(rooms, scene.chat.history())
                        .handle(new ReadHistory.Query(room, by.id(), newest)));
        asking(
                ReadChanges.class,
                (room, by) -> new ReadChanges(rooms, scene.chat.history())
                        .handle(new ReadChanges.Query(room, by.id(), Revision.ZERO)));
        asking(
                CatchUp.class,
                (room, by) ->
                        new CatchUp(scene.chat.history()).handle(new CatchUp.Query(room, by.id(), Revision.ZERO)));
        asking(
                MarkRead.class,
                (room, by) -> new MarkRead(scene.chat.readPointers(), scene.unlimited())
                        .handle(new MarkRead.Command(room, by.id(), 2)));
        asking(
                MarkUnread.class,
                (room, by) -> new MarkUnread(scene.chat.readPointers(), scene.unlimited())
                        .handle(new MarkUnread.Command(room, by.id(), 1)));
    }

    private void asking(Class<?> useCase, Asking asking) {
        askings.put(useCase.getSimpleName(), asking);
    }

    private MessageId second(RoomId room) {
        return foreign.orElse(MessageId.of(room, 2));
    }

    @BeforeEach
    void register() {
        admin = scene.user("root");
        ola = scene.user("ola");
        jan = scene.user("jan");
    }

    static List<String> useCases() {
        return List.copyOf(new HiddenRoomsTest().askings.keySet());
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void answers_an_outsider_of_a_private_room_as_if_there_were_none(String useCase) {
        RoomId secret = room(Visibility.PRIVATE);
        say(secret);
        for (User outsider : List.of(jan, admin)) {
            assertToldAsNowhere(useCase, secret, outsider);
        }
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void answers_an_outsider_of_a_direct_room_as_if_there_were_none(String useCase) {
        RoomId direct = log.direct(admin.id(), Set.of(ola.id(), admin.id()), scene.clock.instant())
                .room()
                .id();
        say(direct);
        assertToldAsNowhere(useCase, direct, jan);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void answers_who_is_banned_from_a_public_room_as_if_there_were_none(String useCase) {
        RoomId ops = room(Visibility.PUBLIC);
        say(ops);
        new BanMember(log, scene.unlimited(), scene.clock).handle(new BanMember.Command(ops, ola.id(), jan.id()));
        assertToldAsNowhere(useCase, ops, jan);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void answers_an_outsider_of_an_archived_private_room_as_if_there_were_none(String useCase) {
        RoomId secret = room(Visibility.PRIVATE);
        say(secret);
        new EditRoom(log, scene.unlimited(), scene.clock)
                .handle(new EditRoom.Command(secret, ola.id(), Optional.empty(), Optional.empty(), Optional.of(true)));
        assertToldAsNowhere(useCase, secret, jan);
    }

    private void assertToldAsNowhere(String useCase, RoomId room, User outsider) {
        Asking asking = Optional.ofNullable(askings.get(useCase)).orElseThrow();
        scene.told.clear();
        ChatException hidden = refused(ErrorCode.ROOM_NOT_FOUND, () -> asking.ask(room, outsider));
        ChatException none = refused(ErrorCode.ROOM_NOT_FOUND, () -> asking.ask(NOWHERE, outsider));
        assertEquals(none.detail(), hidden.detail());
        assertEquals(none.fields(), hidden.fields());
        assertEquals(List.of(), scene.told.rows());
    }

    /** The acts on a message, each on one of a room that is visible. */
    @Test
    void answers_for_a_missing_room_also_with_a_message_of_another_room() {
        RoomId ops = room(Visibility.PUBLIC);
        say(ops);
        RoomId secret = room(Visibility.PRIVATE);
        foreign = Optional.of(second(ops));
        for (String useCase : List.of(
                "EditMessage", "DeleteMessage", "ReactToMessage", "PinMessage", "GetMessage", "ListReactions")) {
            assertToldAsNowhere(useCase, secret, jan);
            assertToldAsNowhere(useCase, new RoomId(Long.MAX_VALUE), jan);
            Asking asking = Optional.ofNullable(askings.get(useCase)).orElseThrow();
            refused(ErrorCode.MESSAGE_NOT_FOUND, () -> asking.ask(secret, ola));
        }
    }

    // Administrators know of all rooms; nobody else gets so far as to a room there.
    @Test
    void leaves_out_no_use_case_that_takes_a_room() throws IOException {
        Set<String> all = new TreeSet<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve(Path.of("chat", "application")))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .filter(name -> !name.contains("admin"))
                    .map(name -> named(name.replace(".class", "").replace(File.separatorChar, '.')))
                    .filter(HiddenRoomsTest::takesSomebodyAndARoom)
                    .forEach(useCase -> all.add(useCase.getSimpleName()));
        }
        assertEquals(all, askings.keySet());
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static boolean takesSomebodyAndARoom(Class<?> type) {
        Set<Class<?>> taken = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("handle"))
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .flatMap(HiddenRoomsTest::parts)
                .collect(Collectors.toSet());
        return taken.contains(RoomId.class) && (taken.contains(UserId.class) || taken.contains(User.class));
    }

    private static Stream<Class<?>> parts(Class<?> taken) {
        Stream<Class<?>> parts = taken.isRecord()
                ? Arrays.stream(taken.getRecordComponents()).map(RecordComponent::getType)
                : Stream.empty();
        return Stream.concat(Stream.of(taken), parts);
    }

    private RoomId room(Visibility visibility) {
        Founding founding =
                new Founding(new RoomName("secret"), Topic.NONE, visibility, ola.id(), scene.clock.instant());
        return log.open(founding).room().id();
    }

    /** Its second or third row. */
    private void say(RoomId room) {
        Content hello = new Content("hello");
        log.post(
                new Posting(room, ola.id(), hello, Optional.empty(), Optional.empty()),
                standing -> standing.membership().write(hello, 9, scene.clock.instant()));
    }
}
