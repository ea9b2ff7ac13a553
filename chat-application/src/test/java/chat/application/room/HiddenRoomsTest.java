package chat.application.room;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.TestEnvironment;
import chat.application.membership.BanMember;
import chat.application.membership.JoinRoom;
import chat.application.membership.LeaveRoom;
import chat.application.membership.MemberQueries;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.application.membership.SetNotificationLevel;
import chat.application.membership.UnbanMember;
import chat.application.message.ChangeQueries;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.MessageQueries;
import chat.application.message.PageQueries;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.QueueMessage;
import chat.application.message.ReactToMessage;
import chat.application.presence.NotifyTyping;
import chat.application.security.Rate;
import chat.application.security.TypingLimits;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PageRequest;
import chat.domain.message.Revision;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case gives the same answer for a hidden room as for an unknown one. */
class HiddenRoomsTest {
    private static final RoomId UNKNOWN = new RoomId(99);

    /** A call of a use case for a room or its second row. */
    @FunctionalInterface
    private interface UseCaseCall {
        void call(RoomId room, User actor);
    }

    private final TestEnvironment env = new TestEnvironment();
    private final RoomLog log = env.chat.roomLog();
    private final Rooms rooms = env.chat.rooms();
    private final Map<String, UseCaseCall> calls = new TreeMap<>();

    private Optional<MessageId> otherRoomsMessage = Optional.empty();
    private User admin;
    private User ola;
    private User jan;

    HiddenRoomsTest() {
        addRoomCalls();
        addMemberCalls();
        addMessageCalls();
        addReadCalls();
    }

    private void addRoomCalls() {
        EditRoom edit = new EditRoom(log, env.unlimited(), env.clock);
        Optional<String> name = Optional.of("mine");
        addCall(RoomQueries.class, "get", (room, actor) -> new RoomQueries(rooms).get(room, actor.id()));
        addCall(
                EditRoom.class,
                (room, actor) -> edit.handle(
                        new EditRoom.Command(room, actor.id(), name, Optional.empty(), Optional.of(false))));
        addCall(
                DeleteRoom.class,
                (room, actor) -> new DeleteRoom(log, env.unlimited(), env.clock)
                        .handle(new DeleteRoom.Command(room, actor.id())));
        addCall(
                JoinRoom.class,
                (room, actor) ->
                        new JoinRoom(log, env.unlimited(), env.clock).handle(new JoinRoom.Command(room, actor.id())));
        addCall(
                LeaveRoom.class,
                (room, actor) ->
                        new LeaveRoom(log, env.unlimited(), env.clock).handle(new LeaveRoom.Command(room, actor.id())));
        addCall(
                SetNotificationLevel.class,
                (room, actor) -> new SetNotificationLevel(log, env.unlimited(), env.clock)
                        .handle(new SetNotificationLevel.Command(room, actor.id(), "all")));
    }

    private void addMemberCalls() {
        MemberQueries queries = new MemberQueries(rooms);
        addCall(MemberQueries.class, "list", (room, actor) -> queries.list(room, actor.id()));
        addCall(MemberQueries.class, "listBans", queries::listBans);
        addCall(
                SetMemberRole.class,
                (room, actor) -> new SetMemberRole(log, env.unlimited(), env.clock)
                        .handle(new SetMemberRole.Command(room, actor.id(), actor.id(), "owner")));
        addCall(
                RemoveMember.class,
                (room, actor) -> new RemoveMember(log, env.unlimited(), env.clock)
                        .handle(new RemoveMember.Command(room, actor.id(), new UserId(99))));
        addCall(
                BanMember.class,
                (room, actor) -> new BanMember(log, env.unlimited(), env.clock)
                        .handle(new BanMember.Command(room, actor.id(), ola.id())));
        addCall(
                UnbanMember.class,
                (room, actor) -> new UnbanMember(log, env.unlimited(), env.clock)
                        .handle(new UnbanMember.Command(room, actor.id(), actor.id())));
    }

    private void addMessageCalls() {
        addCall(
                PostMessage.class,
                (room, actor) -> new PostMessage(log, () -> 9, env.unlimited(), env.clock)
                        .handle(new PostMessage.Command(
                                room, actor.id(), "far too long", Optional.of(second(room)), Optional.of("c-1"))));
        addCall(QueueMessage.class, (room, actor) -> {
            try {
                new QueueMessage(log, () -> 9, env.unlimited(), env.clock)
                        .handle(new PostMessage.Command(
                                room, actor.id(), "far too long", Optional.of(second(room)), Optional.of("c-1")))
                        .join();
            } catch (CompletionException refused) {
                throw (ChatException) Objects.requireNonNull(refused.getCause());
            }
        });
        addCall(
                EditMessage.class,
                (room, actor) -> new EditMessage(log, () -> 9, env.unlimited(), env.clock)
                        .handle(new EditMessage.Command(
                                room, second(room), actor.id(), "far too long", Optional.of(Revision.ZERO))));
        addCall(
                DeleteMessage.class,
                (room, actor) -> new DeleteMessage(log, env.unlimited(), env.clock)
                        .handle(new DeleteMessage.Command(room, second(room), actor.id())));
        addCall(
                ReactToMessage.class,
                (room, actor) -> new ReactToMessage(log, env.unlimited(), env.clock)
                        .handle(new ReactToMessage.Command(room, second(room), actor.id(), "👍", true)));
        addCall(
                PinMessage.class,
                (room, actor) -> new PinMessage(log, env.unlimited(), env.clock)
                        .handle(new PinMessage.Command(room, second(room), actor.id(), true)));
        addCall(
                NotifyTyping.class,
                (room, actor) -> new NotifyTyping(
                                (roomId, user) -> false,
                                rooms,
                                TypingLimits.of(new Rate(0, Duration.ofSeconds(1)), env.clock::nanos))
                        .handle(room, actor));
    }

    private void addReadCalls() {
        PageRequest newest = new PageRequest(PageRequest.Direction.NEWEST, 0, 50);
        MessageQueries messages = new MessageQueries(rooms, env.chat.history());
        ChangeQueries changes = new ChangeQueries(rooms, env.chat.history());
        addCall(MessageQueries.class, "get", (room, actor) -> messages.get(room, actor.id(), second(room)));
        PageQueries pages = messages.pages(page -> new byte[0]);
        addCall(PageQueries.class, "page", (room, actor) -> pages.page(room, actor.id(), newest));
        addCall(MessageQueries.class, "reactions", (room, actor) -> messages.reactions(room, actor.id(), second(room)));
        addCall(ChangeQueries.class, "list", (room, actor) -> changes.list(room, actor.id(), Revision.ZERO));
        addCall(ChangeQueries.class, "catchUp", (room, actor) -> changes.catchUp(room, actor.id(), Revision.ZERO));
        addCall(
                MarkRead.class,
                (room, actor) -> new MarkRead(env.chat.readMarkers(), env.unlimited())
                        .handle(new MarkRead.Command(room, actor.id(), 2)));
        addCall(
                MarkUnread.class,
                (room, actor) -> new MarkUnread(env.chat.readMarkers(), env.unlimited())
                        .handle(new MarkUnread.Command(room, actor.id(), 1)));
    }

    private void addCall(Class<?> useCase, UseCaseCall useCaseCall) {
        addCall(useCase, "handle", useCaseCall);
    }

    private void addCall(Class<?> useCase, String method, UseCaseCall useCaseCall) {
        calls.put(useCase.getSimpleName() + "." + method, useCaseCall);
    }

    private MessageId second(RoomId room) {
        return otherRoomsMessage.orElse(MessageId.of(room, 2));
    }

    @BeforeEach
    void register() {
        admin = env.user("root");
        ola = env.user("ola");
        jan = env.user("jan");
    }

    static List<String> useCases() {
        return List.copyOf(new HiddenRoomsTest().calls.keySet());
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void an_outsider_of_a_private_room_gets_the_error_of_an_unknown_room(String useCase) {
        RoomId secret = room(Visibility.PRIVATE);
        post(secret);
        for (User outsider : List.of(jan, admin)) {
            assertSameErrorAsUnknownRoom(useCase, secret, outsider);
        }
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void an_outsider_of_a_direct_room_gets_the_error_of_an_unknown_room(String useCase) {
        RoomId direct = log.findOrCreateDirectRoom(admin.id(), Set.of(ola.id(), admin.id()), env.clock.instant())
                .room()
                .id();
        post(direct);
        assertSameErrorAsUnknownRoom(useCase, direct, jan);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void a_user_banned_from_a_public_room_gets_the_error_of_an_unknown_room(String useCase) {
        RoomId ops = room(Visibility.PUBLIC);
        post(ops);
        new BanMember(log, env.unlimited(), env.clock).handle(new BanMember.Command(ops, ola.id(), jan.id()));
        assertSameErrorAsUnknownRoom(useCase, ops, jan);
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void an_outsider_of_an_archived_private_room_gets_the_error_of_an_unknown_room(String useCase) {
        RoomId secret = room(Visibility.PRIVATE);
        post(secret);
        new EditRoom(log, env.unlimited(), env.clock)
                .handle(new EditRoom.Command(secret, ola.id(), Optional.empty(), Optional.empty(), Optional.of(true)));
        assertSameErrorAsUnknownRoom(useCase, secret, jan);
    }

    private void assertSameErrorAsUnknownRoom(String useCase, RoomId room, User outsider) {
        UseCaseCall useCaseCall = Optional.ofNullable(calls.get(useCase)).orElseThrow();
        env.publishedEvents.clear();
        ChatException hidden = assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> useCaseCall.call(room, outsider));
        ChatException none = assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> useCaseCall.call(UNKNOWN, outsider));
        assertEquals(none.detail(), hidden.detail());
        assertEquals(none.fields(), hidden.fields());
        assertEquals(List.of(), env.publishedEvents.rows());
    }

    /** Calls the use cases for messages with a hidden room and a message of a visible one. */
    @Test
    void checks_room_visibility_before_the_room_of_the_message() {
        RoomId ops = room(Visibility.PUBLIC);
        post(ops);
        RoomId secret = room(Visibility.PRIVATE);
        otherRoomsMessage = Optional.of(second(ops));
        for (String useCase : List.of(
                "EditMessage.handle",
                "DeleteMessage.handle",
                "ReactToMessage.handle",
                "PinMessage.handle",
                "MessageQueries.get",
                "MessageQueries.reactions")) {
            assertSameErrorAsUnknownRoom(useCase, secret, jan);
            assertSameErrorAsUnknownRoom(useCase, new RoomId(Long.MAX_VALUE), jan);
            UseCaseCall useCaseCall = Optional.ofNullable(calls.get(useCase)).orElseThrow();
            assertRefused(ErrorCode.MESSAGE_NOT_FOUND, () -> useCaseCall.call(secret, ola));
        }
    }

    // Admin use cases are exempt: administrators know all rooms, and other users are refused before the room is read.
    @Test
    void covers_every_use_case_that_takes_a_user_and_a_room() throws IOException {
        Set<String> all = new TreeSet<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve(Path.of("chat", "application")))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .filter(name -> !name.contains("Admin"))
                    .map(name -> named(name.replace(".class", "").replace(File.separatorChar, '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(HiddenRoomsTest::isUseCase)
                    .filter(HiddenRoomsTest::takesUserAndRoom)
                    .forEach(method -> all.add(method.getDeclaringClass().getSimpleName() + "." + method.getName()));
        }
        assertEquals(all, calls.keySet());
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    private static boolean isUseCase(Method method) {
        boolean queries = method.getDeclaringClass().getSimpleName().endsWith("Queries");
        return Modifier.isPublic(method.getModifiers())
                && (queries || method.getName().equals("handle"));
    }

    private static boolean takesUserAndRoom(Method method) {
        Set<Class<?>> taken = Arrays.stream(method.getParameterTypes())
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
        NewRoom newRoom = new NewRoom(new RoomName("secret"), Topic.NONE, visibility, ola.id(), env.clock.instant());
        return log.createRoom(newRoom).room().id();
    }

    /** Posts the second or third row. */
    private void post(RoomId room) {
        Content hello = new Content("hello");
        log.post(
                        new NewMessage(room, ola.id(), hello, Optional.empty(), Optional.empty()),
                        policy -> policy.requireMembership().draft(hello, 9, env.clock.instant()))
                .join();
    }
}
