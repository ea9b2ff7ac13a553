package chat.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends requests that produce every documented status of every operation. */
final class StatusCoverage {
    /** Receives each observed status. */
    @FunctionalInterface
    interface Observer {
        void observed(String method, String path, int status);
    }

    /** A call by ola, the owner of room 2, that gets its status if all calls run in the order of the list. */
    private record Call(String method, String path, String body, int status, String traits) {
        static Call of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            return new Call(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4]);
        }

        boolean is(String trait) {
            return traits.contains(trait);
        }

        Call at(String otherPath) {
            return new Call(method, otherPath, body, status, traits);
        }
    }

    // Traits: in = needs a session, busy = gets 503 if overloaded, often = is rate-limited, room = is about room 2,
    // admin = only ada may.
    private static final List<Call> CALLS =
            """
            POST   | /register          | {"username":"zoe","password":"correct horse"} | 201 | busy often
            GET    | /me                |                                               | 200 | in
            PATCH  | /me                | {"name":"Ola Nowak"}                          | 200 | in busy often
            POST   | /me/password       | {"current":"correct horse","password":"correct horse"} | 204 | in busy
            POST   | /me/deletion       | {"password":"correct horse","messages":"gone"} | 400 | in
            GET    | /me/export         |                                               | 200 | in
            DELETE | /me/avatar         |                                               | 200 | in busy often
            GET    | /users/1/avatar    |                                               | 404 | in
            GET    | /sessions          |                                               | 200 | in
            DELETE | /sessions          |                                               | 204 | in busy often
            DELETE | /sessions/0000000000000000 |                                       | 404 | in busy often
            GET    | /admin/users       |                                               | 200 | in admin
            PATCH  | /admin/users/2     | {"admin":false}                               | 200 | in admin busy often
            GET    | /users             |                                               | 200 | in
            GET    | /users/1           |                                               | 200 | in
            GET    | /workspace         |                                               | 200 |
            GET    | /rooms             |                                               | 200 | in
            POST   | /rooms             | {"name":"dev"}                                | 201 | in busy often
            GET    | /rooms/2           |                                               | 200 | in room
            PATCH  | /rooms/2           | {"topic":"news"}                              | 200 | in busy room often
            POST   | /rooms/2/join      |                                               | 204 | in busy room often
            GET    | /rooms/2/members   |                                               | 200 | in room
            GET    | /rooms/2/messages  |                                               | 200 | in room
            POST   | /rooms/2/messages  | {"content":"x","client_id":"c"}               | 201 | in busy room often
            GET    | /rooms/2/messages/1073741825 |                                     | 200 | in room
            PATCH  | /rooms/2/messages/1073741827 | {"content":"y"}                    | 200 | in busy room often
            PUT    | /rooms/2/messages/1073741827/reactions/%F0%9F%91%8D |             | 204 | in busy room often
            GET    | /rooms/2/messages/1073741827/reactions |                          | 200 | in room
            DELETE | /rooms/2/messages/1073741827/reactions/%F0%9F%91%8D |             | 204 | in busy room often
            PUT    | /rooms/2/messages/1073741827/pin |                                | 204 | in busy room often
            DELETE | /rooms/2/messages/1073741827/pin |                                | 204 | in busy room often
            DELETE | /rooms/2/messages/1073741827 |                                    | 204 | in busy room often
            PUT    | /rooms/2/read      | {"seq":3}                                     | 204 | in busy room often
            GET    | /rooms/2/changes?since=0 |                                        | 200 | in room
            PUT    | /rooms/2/members/3 | {"role":"member"}                             | 204 | in busy room often
            DELETE | /rooms/2/members/3 |                                               | 204 | in busy room often
            PUT    | /rooms/2/bans/3    |                                               | 204 | in busy room often
            GET    | /rooms/2/bans      |                                               | 200 | in room
            DELETE | /rooms/2/bans/3    |                                               | 204 | in busy room often
            PUT    | /rooms/2/notifications | {"level":"mentions"}                      | 204 | in busy room often
            POST   | /direct            | {"user_ids":[3]}                              | 201 | in busy often
            POST   | /rooms/2/leave     |                                               | 204 | in busy room often
            DELETE | /rooms/4           |                                               | 204 | in busy often
            GET    | /invitations       |                                               | 200 | in busy
            POST   | /invitations       | {"uses":3}                                    | 201 | in busy often admin
            GET    | /invitations/0000000000000000000000000000000000000000003 | | 200 | busy often
            POST   | /invitations/0000000000000000000000000000000000000000003/accept | | 200 | in busy often
            DELETE | /invitations/2     |                                               | 204 | in busy often
            GET    | /health/live       |                                               | 200 |
            GET    | /health/ready      |                                               | 200 |
            GET    | /openapi.json      |                                               | 200 |
            GET    | /admin/rooms       |                                               | 200 | in admin
            PATCH  | /admin/rooms/3     | {"archived":true}                             | 204 | in admin busy often
            PUT    | /admin/rooms/3/owners/1 |                                          | 204 | in admin busy often
            DELETE | /admin/rooms/3     |                                               | 204 | in admin busy often
            GET    | /admin/audit       |                                               | 200 | in admin
            GET    | /admin/workspace   |                                               | 200 | in admin
            PATCH  | /admin/workspace   | {"rooms":"administrators"}                    | 200 | in admin busy often
            POST   | /logout            |                                               | 204 | in
            POST   | /login             | {"username":"ola","password":"correct horse"} | 200 | busy
            POST   | /admin/users/2/reset |                                             | 201 | in admin busy often
            DELETE | /admin/users/2/sessions |                                          | 204 | in admin busy often
            """.lines().map(String::strip).map(Call::of).toList();

    private static final List<Call> REFUSALS =
            """
            POST   | /login               | {"username":"ola","password":"wrong"}         | 401 |
            POST   | /register            | {"username":"OLA","password":"correct horse"} | 409 |
            PATCH  | /me                  | {"name":"\\u0007"}                            | 400 |
            GET    | /admin/users?limit=0 |                                               | 400 |
            GET    | /users?limit=0       |                                               | 400 |
            GET    | /users/99            |                                               | 404 |
            GET    | /rooms?scope=all     |                                               | 400 |
            POST   | /rooms               | {"name":"ops"}                                | 409 |
            PATCH  | /rooms/1             | {"name":"x"}                                  | 403 |
            PATCH  | /rooms/2             | {"name":"general"}                            | 409 |
            POST   | /direct              | {"user_ids":[99]}                             | 404 |
            GET    | /rooms/3/bans        |                                               | 403 |
            DELETE | /rooms/9             |                                               | 404 |
            DELETE | /rooms/1             |                                               | 403 |
            POST   | /rooms/1/leave       |                                               | 409 |
            GET    | /rooms/1/messages?limit=0 |                                          | 400 |
            POST   | /rooms/2/messages    | {"content":""}                                | 422 |
            POST   | /rooms/3/messages    | {"content":"x"}                               | 403 |
            PATCH  | /rooms/2/messages/1073741825 | {"content":" "}                      | 422 |
            PUT    | /rooms/2/messages/1073741825/reactions/%20 |                          | 400 |
            DELETE | /rooms/2/messages/1073741825/reactions/%20 |                          | 400 |
            GET    | /rooms/2/changes     |                                               | 400 |
            POST   | /invitations         | {"room_id":99}                                | 404 |
            GET    | /invitations/x       |                                               | 404 |
            POST   | /invitations/x/accept |                                              | 404 |
            DELETE | /invitations/99      |                                               | 404 |
            POST   | /reset               | {"token":"x","password":"correct horse"}      | 404 |
            GET    | /ws                  |                                               | 400 |
            GET    | /ws/1                |                                               | 400 |
            GET    | /ws/9                |                                               | 404 |
            """.lines().map(String::strip).map(Call::of).toList();

    private final Observer observer;
    private final RestTestServer server = RestTestServer.create();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");

    private StatusCoverage(Observer observer) {
        this.observer = observer;
    }

    static void observe(Observer observer) {
        StatusCoverage all = new StatusCoverage(observer);
        all.createRooms();
        CALLS.forEach(all::refusals);
        CALLS.stream()
                .filter(call -> call.is("admin"))
                .forEach(call ->
                        all.check(call, requestWithBody(all.server, call).as(all.ola), 403));
        REFUSALS.forEach(
                call -> all.check(call, requestWithBody(all.server, call).as(all.ola), call.status()));
        all.rareRefusals();
        all.conflicts();
        CALLS.forEach(call -> {
            all.check(call, requestWithBody(all.server, call).as(call.is("admin") ? all.ada : all.ola), call.status());
            all.busy(call);
            all.rateLimited(call);
        });
        all.repeat();
        all.rightPasswords();
        all.archived();
        all.wrongPasswords();
        all.endedSession();
        all.avatars();
        all.newestPages();
        all.deletions();
        all.reset();
    }

    private void createRooms() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().hasStatus(201);
        server.post("/rooms", "{\"name\":\"hr\"}").as(ada).send().hasStatus(201);
        server.post("/invitations", "{}").as(ada).send().hasStatus(201);
        server.post("/invitations", "{\"room_id\":2}").as(ola).send().hasStatus(201);
    }

    private void refusals(Call call) {
        if (!call.method().equals("GET")) {
            check(call, requestWithBody(server, call).as(ola).with("Origin", "http://evil.test"), 403);
        }
        if (call.is("in")) {
            check(call, requestWithBody(server, call), 401);
        }
        if (call.is("room")) {
            Call elsewhere = call.at(call.path().replace("/2", "/9"));
            check(elsewhere, requestWithBody(server, elsewhere).as(ola), 404);
        }
        if (!call.body().isEmpty()) {
            malformed(call);
        }
    }

    private void malformed(Call call) {
        check(call, request(call).json("{"), 400);
        check(call, request(call).json(" ".repeat(RestTestServer.MAX_BODY + 1)), 413);
        check(
                call,
                request(call)
                        .bytes(call.body().getBytes(StandardCharsets.UTF_8))
                        .with("Content-Type", "text/plain"),
                415);
    }

    private void rareRefusals() {
        for (String path : List.of("/ws", "/ws/1")) {
            Call socket = Call.of("GET | " + path + " | | 400 |");
            check(socket, requestWithBody(server, socket), 401);
            check(socket, requestWithBody(server, socket).as(ola).with("Origin", "http://evil.test"), 403);
        }
        for (String refused : List.of(
                "DELETE | /rooms/1           |                  | 409 |",
                "PUT    | /rooms/1/members/2 | {\"role\":\"owner\"} | 409 |",
                "DELETE | /rooms/1/members/2 |                  | 409 |",
                "PUT    | /rooms/1/bans/2    |                  | 409 |",
                "DELETE | /rooms/1/bans/2    |                  | 409 |")) {
            Call general = Call.of(refused);
            check(general, requestWithBody(server, general).as(ada), 409);
        }
        Call last = Call.of("PATCH | /admin/users/1 | {\"admin\":false} | 409 |");
        check(last, requestWithBody(server, last).as(ada), 409);
        Call unknownUser = Call.of("PATCH | /admin/users/99 | {\"admin\":false} | 404 |");
        check(unknownUser, requestWithBody(server, unknownUser).as(ada), 404);
        for (String line : List.of(
                "POST | /invitations | {\"room_id\":1} | 409 |",
                "POST | /admin/users/99/reset | | 404 |",
                "DELETE | /admin/users/99/sessions | | 404 |",
                "PATCH | /admin/rooms/99 | {\"archived\":true} | 404 |",
                "PATCH | /admin/rooms/1 | {\"archived\":true} | 409 |",
                "DELETE | /admin/rooms/99 | | 404 |",
                "DELETE | /admin/rooms/1 | | 409 |",
                "PUT | /admin/rooms/99/owners/1 | | 404 |",
                "PUT | /admin/rooms/1/owners/1 | | 409 |",
                "GET | /admin/audit?limit=0 | | 400 |")) {
            Call call = Call.of(line);
            check(call, requestWithBody(server, call).as(ada), call.status());
        }
        Call starting = Call.of("GET | /health/ready | | 503 |");
        server.ready = false;
        check(starting, requestWithBody(server, starting), 503);
        server.ready = true;
    }

    private void conflicts() {
        String message = "/rooms/1/messages/536870915";
        server.post("/rooms/1/messages", "{\"content\":\"x\"}").as(ola).send().hasStatus(201);
        server.ask("PATCH", message).json("{\"content\":\"y\"}").as(ola).send().hasStatus(200);
        Call late = Call.of("PATCH | " + message + " | {\"content\":\"z\",\"revision\":3} | 409 |");
        check(late, requestWithBody(server, late).as(ola), 409);
        for (char emoji = 'a'; emoji < 'u'; emoji++) {
            server.ask("PUT", message + "/reactions/" + emoji).as(ola).send().hasStatus(204);
        }
        Call another = Call.of("PUT | " + message + "/reactions/u | | 409 |");
        check(another, requestWithBody(server, another).as(ola), 409);
    }

    private void busy(Call call) {
        if (call.is("busy")) {
            RestTestServer busy = RestTestServer.busy();
            String user = busy.signUp("ola");
            check(call, requestWithBody(busy, call).as(user), 503);
        }
    }

    private void rateLimited(Call call) {
        if (call.is("often")) {
            RestTestServer limited = RestTestServer.limited();
            String user = limited.signUp("ola");
            limited.post("/rooms", "{\"name\":\"first\"}").as(user).send();
            requestWithBody(limited, call).as(user).send();
            check(call, request(limited, call).as(user).json(call.body().replace("\"c\"", "\"d\"")), 429);
        }
    }

    private void wrongPasswords() {
        Call change =
                Call.of("POST | /me/password | {\"current\":\"wrong one\",\"password\":\"correct horse\"} | 401 |");
        RestTestServer limited = RestTestServer.limited();
        String user = limited.signUp("ola");
        check(change, requestWithBody(limited, change).as(user), 401);
        check(change, requestWithBody(limited, change).as(user), 429);
    }

    private void avatars() {
        byte[] image = {1, 2, 3};
        Call set = Call.of("PUT | /me/avatar | | 200 |");
        Call get = Call.of("GET | /users/1/avatar | | 200 |");
        check(set, request(server, set), 401);
        check(set, picture(server, image).as(ada).with("Origin", "http://evil.test"), 403);
        check(set, picture(server, new byte[0]).as(ada), 400);
        check(set, request(server, set).as(ada).bytes(image).with("Content-Type", "image/svg+xml"), 415);
        check(set, picture(server, new byte[(5 << 20) + 1]).as(ada), 413);
        check(set, picture(server, image).as(ada), 200);
        check(get, request(server, get).as(ada), 200);
        String tag = String.valueOf(request(server, get).as(ada).send().header("ETag"));
        check(get, request(server, get).as(ada).with("If-None-Match", tag), 304);
        RestTestServer busy = RestTestServer.busy();
        check(set, picture(busy, image).as(busy.signUp("ola")), 503);
        RestTestServer limited = RestTestServer.limited();
        String user = limited.signUp("ola");
        check(set, picture(limited, image).as(user), 200);
        check(set, picture(limited, image).as(user), 429);
    }

    private void newestPages() {
        Call get = Call.of("GET | /rooms/1/messages | | 200 |");
        String tag = String.valueOf(request(server, get).as(ada).send().header("ETag"));
        check(get, request(server, get).as(ada).with("If-None-Match", tag), 304);
    }

    private static TestRequest picture(RestTestServer server, byte[] image) {
        return server.ask("PUT", "/me/avatar").bytes(image).with("Content-Type", "image/png");
    }

    private void deletions() {
        Call delete = Call.of("POST | /me/deletion | {\"password\":\"correct horse\",\"messages\":\"keep\"} | 204 |");
        Call wrong = Call.of("POST | /me/deletion | {\"password\":\"wrong one\",\"messages\":\"keep\"} | 401 |");
        check(delete, requestWithBody(server, delete).as(ada), 409);
        check(delete, requestWithBody(server, delete).as(server.signUp("lea")), 204);
        RestTestServer limited = RestTestServer.limited();
        String user = limited.signUp("ola");
        check(wrong, requestWithBody(limited, wrong).as(user), 401);
        check(wrong, requestWithBody(limited, wrong).as(user), 429);
        RestTestServer busy = RestTestServer.busy();
        check(delete, requestWithBody(busy, delete).as(busy.signUp("ola")), 503);
    }

    private void endedSession() {
        String kim = server.signUp("kim");
        String label = server.get("/sessions").as(kim).send().body().replaceFirst(".*\"id\":\"(\\w+)\".*", "$1");
        Call session = Call.of("DELETE | /sessions/" + label + " | | 204 |");
        check(session, requestWithBody(server, session).as(kim), 204);
    }

    private void reset() {
        String body = server.post("/admin/users/2/reset")
                .as(ada)
                .send()
                .hasStatus(201)
                .body();
        String token = StrictJson.tree(body).get("token").asText();
        Call reset = Call.of(
                "POST | /reset | {\"token\":\"" + token + "\",\"password\":\"battery staple\"} | 204 | busy often");
        refusals(reset);
        busy(reset);
        rateLimited(reset);
        check(reset, requestWithBody(server, reset), 204);
    }

    private void rightPasswords() {
        Call login = Call.of("POST | /login | {\"username\":\"ola\",\"password\":\"correct horse\"} | 200 |");
        Call change = Call.of(
                "POST | /me/password | {\"current\":\"correct horse\",\"password\":\"battery staple\"} | 204 |");
        Call delete = Call.of("POST | /me/deletion | {\"password\":\"correct horse\",\"messages\":\"keep\"} | 204 |");
        RestTestServer limited = RestTestServer.limited();
        String user = limited.signUp("ola");
        check(login, requestWithBody(limited, login), 200);
        check(login, requestWithBody(limited, login), 429);
        check(change, requestWithBody(limited, change).as(user), 429);
        check(delete, requestWithBody(limited, delete).as(user), 429);
    }

    private void repeat() {
        Call login = Call.of("POST | /login | {\"username\":\"ola\",\"password\":\"wrong one\"} | 401 |");
        RestTestServer limited = RestTestServer.limited();
        requestWithBody(limited, login).send().hasStatus(401);
        check(login, requestWithBody(limited, login), 429);
        String jan = server.signUp("jan");
        Call once = Call.of("POST | /rooms/1/messages | {\"content\":\"x\",\"client_id\":\"c\"} | 200 |");
        requestWithBody(server, once).as(jan).send().hasStatus(201);
        check(once, requestWithBody(server, once).as(jan), 200);
        Call other = Call.of("POST | /rooms/1/messages | {\"content\":\"y\",\"client_id\":\"c\"} | 409 |");
        check(other, requestWithBody(server, other).as(jan), 409);
    }

    private void archived() {
        String leo = server.signUp("leo");
        server.post("/rooms", "{\"name\":\"attic\"}").as(ada).send().hasStatus(201);
        server.post("/rooms/6/messages", "{\"content\":\"x\"}").as(ada).send().hasStatus(201);
        server.ask("PATCH", "/rooms/6")
                .json("{\"archived\":true}")
                .as(ada)
                .send()
                .hasStatus(200);
        Call join = Call.of("POST | /rooms/6/join | | 409 |");
        check(join, requestWithBody(server, join).as(leo), 409);
        String message = "/rooms/6/messages/3221225474";
        for (String refused : List.of("DELETE | @", "DELETE | @/reactions/x", "PUT | @/pin", "DELETE | @/pin")) {
            Call edit = Call.of(refused.replace("@", message) + " | | 409 |");
            check(edit, requestWithBody(server, edit).as(ada), 409);
        }
        Call again = Call.of("POST | /direct | {\"user_ids\":[3]} | 200 |");
        requestWithBody(server, again).as(leo).send().hasStatus(201);
        check(again, requestWithBody(server, again).as(leo), 200);
    }

    private TestRequest request(Call call) {
        return request(server, call).as(ola);
    }

    private static TestRequest request(RestTestServer server, Call call) {
        return server.ask(call.method(), call.path());
    }

    private static TestRequest requestWithBody(RestTestServer server, Call call) {
        return call.body().isEmpty()
                ? request(server, call)
                : request(server, call).json(call.body());
    }

    private void check(Call call, TestRequest request, int expected) {
        observer.observed(
                call.method(), call.path(), request.send().hasStatus(expected).status());
    }
}
