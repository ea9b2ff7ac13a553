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

/**
 * Everybody tries everything, over HTTP and by frames: what comes of it is docs/who-may.md, which is written anew with
 * {@code -Dparley.golden=write}.
 */
class WhoMayIT {
    private static final Path DOCUMENT = Path.of("../docs/who-may.md");
    private static final String YES = "yes";
    private static final String NOT_POSSIBLE = "–";

    @TempDir
    Path data;

    private ServerProcess server;
    private Cast cast;
    private int refs;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        cast = new Cast(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everybody_may_what_the_document_says() throws IOException {
        StringBuilder found = new StringBuilder(WhoMayDocument.INTRODUCTION);
        for (Scenery.Kind kind : Scenery.Kind.values()) {
            Map<Deed, Map<Who, String>> table = new LinkedHashMap<>();
            for (Deed deed : kind.deeds()) {
                table.put(deed, tried(deed, kind));
            }
            table.forEach((deed, outcomes) -> assertMakesSense(kind, deed, outcomes));
            WhoMayDocument.append(found, kind, table);
        }
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(DOCUMENT, found);
        }
        assertEquals(Files.readString(DOCUMENT), found.toString());
    }

    /** What comes of it for everybody, each before an untouched room. */
    private Map<Who, String> tried(Deed deed, Scenery.Kind kind) {
        Map<Who, String> outcomes = new EnumMap<>(Who.class);
        Optional<Scenery> untouched = Optional.empty();
        for (Who who : kind.people()) {
            if (deed.own() && !who.isInside()) {
                outcomes.put(who, NOT_POSSIBLE);
                continue;
            }
            Scenery scenery =
                    deed.own() ? written(kind, who) : untouched.orElseGet(() -> new Scenery(cast, kind).ready());
            Optional<String> outcome = asked(deed, scenery, cast.get(who));
            if (outcome.equals(Optional.of(YES))) {
                scenery = deed.own() ? written(kind, who) : new Scenery(cast, kind).ready();
            }
            Optional<String> bySocket = said(deed, scenery, who);
            if (outcome.isPresent() && bySocket.isPresent()) {
                assertEquals(outcome, bySocket, deed.name() + " by a frame, " + who + " in " + kind);
            }
            outcomes.put(who, outcome.or(() -> bySocket).orElse("unauthenticated"));
            untouched = YES.equals(outcomes.get(who)) ? Optional.empty() : Optional.of(scenery);
        }
        return outcomes;
    }

    private Scenery written(Scenery.Kind kind, Who who) {
        Scenery scenery = new Scenery(cast, kind);
        scenery.writtenBy(cast.get(who));
        return scenery.ready();
    }

    private static Optional<String> asked(Deed deed, Scenery scenery, Person person) {
        if (deed.request() == null) {
            return Optional.empty();
        }
        Deed.Request request = deed.request().apply(scenery);
        HttpResponse<String> answer = person.send(request.method(), request.path(), request.body());
        boolean done = answer.statusCode() / 100 == 2;
        return Optional.of(done ? YES : Person.answer(answer).get("code").asText());
    }

    /** Nobody has a socket without a session. */
    private Optional<String> said(Deed deed, Scenery scenery, Who who) {
        if (deed.frame() == null || Who.NOBODY.contains(who)) {
            return Optional.empty();
        }
        RoomSocket socket = cast.socket(cast.get(who));
        Map<String, Object> frame = deed.frame().apply(scenery);
        String ref = "r" + ++refs;
        frame.put("ref", ref);
        socket.sendFrame(frame);
        JsonNode heard = socket.next();
        while (!heard.path("ref").asText().equals(ref)) {
            heard = socket.next();
        }
        boolean done = heard.path("type").asText().equals("ack");
        return Optional.of(done ? YES : heard.path("code").asText());
    }

    /** What holds whatever the document says. */
    private static void assertMakesSense(Scenery.Kind kind, Deed deed, Map<Who, String> outcomes) {
        String where = deed.name() + " in " + kind + ": " + outcomes;
        boolean hidden = kind == Scenery.Kind.PRIVATE || kind == Scenery.Kind.DIRECT;
        outcomes.forEach((who, outcome) -> {
            if (Who.NOBODY.contains(who)) {
                assertTrue(outcome.equals("unauthenticated") || outcome.equals(NOT_POSSIBLE), where);
            } else if (who == Who.BANNED || (hidden && !who.isInside())) {
                assertTrue(outcome.equals("room_not_found") || outcome.equals(NOT_POSSIBLE), where);
            }
        });
        List<Who> rising = List.of(Who.MEMBER, Who.MODERATOR, Who.OWNER);
        for (int i = 1; i < rising.size(); i++) {
            assertTrue(
                    !YES.equals(outcomes.get(rising.get(i - 1)))
                            || !outcomes.containsKey(rising.get(i))
                            || YES.equals(outcomes.get(rising.get(i))),
                    where);
        }
    }

    @Test
    void a_hidden_room_is_answered_to_the_letter_like_one_that_never_was() {
        for (Scenery.Kind kind : List.of(Scenery.Kind.PRIVATE, Scenery.Kind.DIRECT)) {
            Scenery scenery = new Scenery(cast, kind);
            for (Deed deed : Deeds.IN_A_ROOM) {
                if (deed.request() == null) {
                    continue;
                }
                Deed.Request request = deed.request().apply(scenery);
                String nowhere = elsewhere(request.path(), scenery);
                for (Who who : List.of(Who.OUTSIDER, Who.ADMINISTRATOR)) {
                    HttpResponse<String> hidden = cast.get(who).send(request.method(), request.path(), request.body());
                    HttpResponse<String> absent = cast.get(who).send(request.method(), nowhere, request.body());
                    assertEquals(absent.statusCode(), hidden.statusCode(), deed.name());
                    assertEquals(absent.body(), hidden.body(), deed.name());
                    assertEquals(
                            absent.headers().map().keySet(),
                            hidden.headers().map().keySet(),
                            deed.name());
                }
            }
        }
    }

    @Test
    void nobody_learns_by_other_ways_which_hidden_rooms_there_are() {
        Scenery scenery = new Scenery(cast, Scenery.Kind.PRIVATE);
        Person outsider = cast.get(Who.OUTSIDER);
        for (Deed deed : Deeds.ELSEWHERE) {
            Deed.Request request = deed.request().apply(scenery);
            String nowhere = request.path().replaceFirst("/rooms/\\d+", "/rooms/16000000");
            if (!nowhere.equals(request.path())) {
                assertEquals(
                        outsider.send(request.method(), nowhere, request.body()).body(),
                        outsider.send(request.method(), request.path(), request.body())
                                .body(),
                        deed.name());
            }
        }
        assertEquals(
                outsider.expect(404, "POST", "/invitations", Map.of("room_id", 16_000_000)),
                outsider.expect(404, "POST", "/invitations", Map.of("room_id", scenery.room)));
    }

    /** The same of a room that never was, and of a message that might have been in it. */
    private static String elsewhere(String path, Scenery scenery) {
        long never = 16_000_000;
        long seq = scenery.message() & 0x1fff_ffff;
        return path.replaceFirst("/rooms/\\d+", "/rooms/" + never)
                .replaceFirst("/messages/\\d+", "/messages/" + ((never << 29) + seq));
    }
}
