package chat.application.limit;

import static chat.application.Scene.refused;
import static chat.domain.error.ErrorCode.RATE_LIMITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.link.Guesses;
import chat.application.message.MarkRead;
import chat.application.person.EditProfile;
import chat.application.presence.TellTyping;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryChangeIsLimitedTest {
    /** What limits a use case. */
    private static final Set<Class<?>> LIMITS = Set.of(RateLimit.class, Guesses.class, TellTyping.Limits.class);

    private static final Set<String> THAT_READ = Set.of(
            "BrowsePeople",
            "BrowseRooms",
            "CatchUp",
            "CountMembers",
            "ExportMessages",
            "FindBehind",
            "FindPeople",
            "FollowPresence",
            "GetAvatar",
            "GetMe",
            "GetMessage",
            "GetPerson",
            "GetRoom",
            "GetWorkspace",
            "Greet",
            "ListAllRooms",
            "ListBans",
            "ListInvitations",
            "ListMembers",
            "ListReactions",
            "ListRoomIds",
            "ListRooms",
            "ListSessions",
            "ReadAudit",
            "ReadChanges",
            "ReadHistory",
            "ReadRoster",
            "ReadSettings");

    /** What the server does by itself, the operator by the command line, or what each log-in allows once. */
    private static final Set<String> OF_NO_USER_OR_ONCE = Set.of(
            "Authenticate", "ExpireSessions", "KeepPresence", "KeepSessions", "LogOut", "NoteSeen", "ResetPassword");

    private final Scene scene = new Scene();
    private final User ola = scene.user("ola");

    @Test
    void every_use_case_that_changes_something_has_a_limit() throws IOException {
        Set<String> unlimited = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        Path classes = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(classes.resolve(Path.of("chat", "application")))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> named(name.replace(".class", "").replace(File.separatorChar, '.')))
                    .filter(EveryChangeIsLimitedTest::isUseCase)
                    .forEach(useCase -> {
                        names.add(useCase.getSimpleName());
                        if (!isLimited(useCase)) {
                            unlimited.add(useCase.getSimpleName());
                        }
                    });
        }
        unlimited.removeAll(THAT_READ);
        unlimited.removeAll(OF_NO_USER_OR_ONCE);
        assertEquals(Set.of(), unlimited);
        assertTrue(names.containsAll(THAT_READ), "a use case that is gone is still listed");
        assertTrue(names.containsAll(OF_NO_USER_OR_ONCE), "a use case that is gone is still listed");
    }

    private static boolean isUseCase(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("handle"));
    }

    private static boolean isLimited(Class<?> useCase) {
        return Arrays.stream(useCase.getConstructors())
                .flatMap(made -> Arrays.stream(made.getParameterTypes()))
                .anyMatch(LIMITS::contains);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void a_thousand_status_changes_in_a_second_are_too_many() {
        EditProfile edit =
                new EditProfile(scene.chat.people(), new RateLimit<>(Budgets.DEFAULT.writes(), scene.clock::nanos));
        int stored = 0;
        for (int i = 0; i < 1_000; i++) {
            EditProfile.Command status =
                    new EditProfile.Command(ola.id(), Optional.empty(), Optional.of("status " + i));
            if (i < Budgets.DEFAULT.writes().count()) {
                edit.handle(status);
                stored++;
            } else {
                assertTrue(refused(RATE_LIMITED, () -> edit.handle(status))
                        .retryAfter()
                        .isPresent());
            }
            scene.clock.pass(Duration.ofMillis(1));
        }
        assertEquals(stored, scene.told.changedPeople().size());
        scene.clock.pass(Duration.ofSeconds(10));
        edit.handle(new EditProfile.Command(ola.id(), Optional.empty(), Optional.of("calm again")));
    }

    @Test
    void a_flood_of_markers_is_refused_and_moves_nothing() {
        MarkRead read =
                new MarkRead(scene.chat.readPointers(), new RateLimit<>(Budgets.DEFAULT.markers(), scene.clock::nanos));
        MarkRead.Command newest = new MarkRead.Command(RoomId.GENERAL, ola.id(), 1);
        for (int i = 0; i < Budgets.DEFAULT.markers().count(); i++) {
            read.handle(newest);
        }
        refused(RATE_LIMITED, () -> read.handle(newest));
    }

    @Test
    void limits_are_lifted_together() {
        EditProfile edit =
                new EditProfile(scene.chat.people(), new RateLimit<>(Budgets.UNLIMITED.writes(), scene.clock::nanos));
        for (int i = 0; i < 100; i++) {
            edit.handle(new EditProfile.Command(ola.id(), Optional.empty(), Optional.of("status " + i)));
        }
        assertEquals(100, scene.told.changedPeople().size());
    }
}
