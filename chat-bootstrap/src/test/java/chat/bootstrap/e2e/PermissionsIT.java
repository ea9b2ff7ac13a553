package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every actor tries every action. The results are docs/who-may.md; {@code -Dparley.golden=write} rewrites it. */
class PermissionsIT {
    private static final Path DOCUMENT = Path.of("../docs/who-may.md");
    private static final String YES = "yes";
    private static final String NOT_POSSIBLE = "–";

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUsers users;
    private int refs;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        users = new TestUsers(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void permissions_match_the_document() throws IOException {
        StringBuilder found = new StringBuilder(PermissionsDocument.INTRODUCTION);
        for (RoomFixture.RoomKind kind : RoomFixture.RoomKind.values()) {
            Map<PermissionCase, Map<Actor, String>> table = new LinkedHashMap<>();
            for (PermissionCase permissionCase : kind.cases()) {
                table.put(permissionCase, tryForAll(permissionCase, kind));
            }
            table.forEach((permissionCase, outcomes) -> assertConsistent(kind, permissionCase, outcomes));
            PermissionsDocument.append(found, kind, table);
        }
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(DOCUMENT, found);
        }
        assertEquals(Files.readString(DOCUMENT), found.toString());
    }

    /** The outcome of an action for each actor, each in a room that no action has changed. */
    private Map<Actor, String> tryForAll(PermissionCase permissionCase, RoomFixture.RoomKind kind) {
        Map<Actor, String> outcomes = new EnumMap<>(Actor.class);
        Optional<RoomFixture> untouched = Optional.empty();
        for (Actor actor : kind.actors()) {
            if (permissionCase.onOwnMessage() && !actor.isMember()) {
                outcomes.put(actor, NOT_POSSIBLE);
                continue;
            }
            RoomFixture fixture = permissionCase.onOwnMessage()
                    ? withOwnMessage(kind, actor)
                    : untouched.orElseGet(() -> new RoomFixture(users, kind).archiveIfNeeded());
            Optional<String> outcome = tryOverHttp(permissionCase, fixture, users.get(actor));
            if (outcome.equals(Optional.of(YES))) {
                fixture = permissionCase.onOwnMessage()
                        ? withOwnMessage(kind, actor)
                        : new RoomFixture(users, kind).archiveIfNeeded();
            }
            Optional<String> bySocket = tryByFrame(permissionCase, fixture, actor);
            if (outcome.isPresent() && bySocket.isPresent()) {
                assertEquals(outcome, bySocket, permissionCase.name() + " by a frame, " + actor + " in " + kind);
            }
            outcomes.put(actor, outcome.or(() -> bySocket).orElse("unauthenticated"));
            untouched = YES.equals(outcomes.get(actor)) ? Optional.empty() : Optional.of(fixture);
        }
        return outcomes;
    }

    private RoomFixture withOwnMessage(RoomFixture.RoomKind kind, Actor actor) {
        RoomFixture fixture = new RoomFixture(users, kind);
        fixture.setAuthor(users.get(actor));
        return fixture.archiveIfNeeded();
    }

    private static Optional<String> tryOverHttp(PermissionCase permissionCase, RoomFixture fixture, TestUser user) {
        if (permissionCase.request() == null) {
            return Optional.empty();
        }
        PermissionCase.HttpCall request = permissionCase.request().apply(fixture);
        HttpResponse<String> answer = user.send(request.method(), request.path(), request.body());
        boolean done = answer.statusCode() / 100 == 2;
        return Optional.of(done ? YES : TestUser.answer(answer).get("code").asText());
    }

    /** Returns empty if the action has no frame or the actor has no session, and so no connection. */
    private Optional<String> tryByFrame(PermissionCase permissionCase, RoomFixture fixture, Actor actor) {
        if (permissionCase.frame() == null || Actor.WITHOUT_SESSION.contains(actor)) {
            return Optional.empty();
        }
        TestSocket socket = users.socket(users.get(actor));
        Map<String, Object> frame = permissionCase.frame().apply(fixture);
        String ref = "r" + ++refs;
        frame.put("ref", ref);
        socket.sendFrame(frame);
        JsonNode received = socket.next();
        while (!received.path("ref").asText().equals(ref)) {
            received = socket.next();
        }
        boolean done = received.path("type").asText().equals("ack");
        return Optional.of(done ? YES : received.path("code").asText());
    }

    /** Checks rules that hold independently of the document. */
    private static void assertConsistent(
            RoomFixture.RoomKind kind, PermissionCase permissionCase, Map<Actor, String> outcomes) {
        String label = permissionCase.name() + " in " + kind + ": " + outcomes;
        boolean hidden = kind == RoomFixture.RoomKind.PRIVATE || kind == RoomFixture.RoomKind.DIRECT;
        outcomes.forEach((actor, outcome) -> {
            if (Actor.WITHOUT_SESSION.contains(actor)) {
                assertTrue(outcome.equals("unauthenticated") || outcome.equals(NOT_POSSIBLE), label);
            } else if (actor == Actor.BANNED || (hidden && !actor.isMember())) {
                assertTrue(outcome.equals("room_not_found") || outcome.equals(NOT_POSSIBLE), label);
            }
        });
        List<Actor> rising = List.of(Actor.MEMBER, Actor.MODERATOR, Actor.OWNER);
        for (int i = 1; i < rising.size(); i++) {
            assertTrue(
                    !YES.equals(outcomes.get(rising.get(i - 1)))
                            || !outcomes.containsKey(rising.get(i))
                            || YES.equals(outcomes.get(rising.get(i))),
                    label);
        }
    }

    @Test
    void a_hidden_room_gets_the_same_response_as_an_unknown_room() {
        for (RoomFixture.RoomKind kind : List.of(RoomFixture.RoomKind.PRIVATE, RoomFixture.RoomKind.DIRECT)) {
            RoomFixture fixture = new RoomFixture(users, kind);
            for (PermissionCase permissionCase : PermissionCases.IN_A_ROOM) {
                if (permissionCase.request() == null) {
                    continue;
                }
                PermissionCase.HttpCall request = permissionCase.request().apply(fixture);
                String unknownRoomPath = inUnknownRoom(request.path(), fixture);
                for (Actor actor : List.of(Actor.OUTSIDER, Actor.ADMINISTRATOR)) {
                    HttpResponse<String> hidden =
                            users.get(actor).send(request.method(), request.path(), request.body());
                    HttpResponse<String> absent =
                            users.get(actor).send(request.method(), unknownRoomPath, request.body());
                    assertEquals(absent.statusCode(), hidden.statusCode(), permissionCase.name());
                    assertEquals(absent.body(), hidden.body(), permissionCase.name());
                    assertEquals(
                            absent.headers().map().keySet(),
                            hidden.headers().map().keySet(),
                            permissionCase.name());
                }
            }
        }
    }

    @Test
    void no_endpoint_reveals_hidden_rooms() {
        RoomFixture fixture = new RoomFixture(users, RoomFixture.RoomKind.PRIVATE);
        TestUser outsider = users.get(Actor.OUTSIDER);
        for (PermissionCase permissionCase : PermissionCases.WORKSPACE) {
            PermissionCase.HttpCall request = permissionCase.request().apply(fixture);
            String unknownRoomPath = request.path().replaceFirst("/rooms/\\d+", "/rooms/16000000");
            if (!unknownRoomPath.equals(request.path())) {
                assertEquals(
                        outsider.send(request.method(), unknownRoomPath, request.body())
                                .body(),
                        outsider.send(request.method(), request.path(), request.body())
                                .body(),
                        permissionCase.name());
            }
        }
        assertEquals(
                outsider.expect(404, "POST", "/invitations", Map.of("room_id", 16_000_000)),
                outsider.expect(404, "POST", "/invitations", Map.of("room_id", fixture.room)));
    }

    /** The path with the ids of an unknown room and of a message in it. */
    private static String inUnknownRoom(String path, RoomFixture fixture) {
        long unknown = 16_000_000;
        long seq = fixture.message() & 0x1fff_ffff;
        return path.replaceFirst("/rooms/\\d+", "/rooms/" + unknown)
                .replaceFirst("/messages/\\d+", "/messages/" + ((unknown << 29) + seq));
    }
}
