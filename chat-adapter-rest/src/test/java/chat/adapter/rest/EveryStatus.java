package chat.adapter.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks for everything in every way that has an answer of its own. */
final class EveryStatus {
    /** Who hears what was answered. */
    @FunctionalInterface
    interface Observer {
        void saw(String method, String path, int status);
    }

    /** A call that succeeds for ola, who owns room 2, if it comes at its place in the list. */
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

    // Traits: in = needs a session, busy = may find the server busy, often = is limited, room = is about room 2, admin
    // = for ada only.
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
    private final Server server = Server.usual();
    private final String ada = server.signUp("ada");
    private final String ola = server.signUp("ola");

    private EveryStatus(Observer observer) {
        this.observer = observer;
    }

    static void observe(Observer observer) {
        EveryStatus all = new EveryStatus(observer);
        all.furnish();
        CALLS.forEach(all::refusals);
        CALLS.stream()
                .filter(call -> call.is("admin"))
                .forEach(call -> all.tell(call, ask(all.server, call).as(all.ola), 403));
        REFUSALS.forEach(call -> all.tell(call, ask(all.server, call).as(all.ola), call.status()));
        all.rareRefusals();
        all.conflicts();
        CALLS.forEach(call -> {
            all.tell(call, ask(all.server, call).as(call.is("admin") ? all.ada : all.ola), call.status());
            all.busy(call);
            all.tooOften(call);
        });
        all.repeat();
        all.archived();
        all.wrongPasswords();
        all.ending();
        all.pictures();
        all.farewells();
        all.reset();
    }

    private void furnish() {
        server.post("/rooms", "{\"name\":\"ops\"}").as(ola).send().is(201);
        server.post("/rooms", "{\"name\":\"hr\"}").as(ada).send().is(201);
        server.post("/invitations", "{}").as(ada).send().is(201);
        server.post("/invitations", "{\"room_id\":2}").as(ola).send().is(201);
    }

    private void refusals(Call call) {
        if (!call.method().equals("GET")) {
            tell(call, ask(server, call).as(ola).with("Origin", "http://evil.test"), 403);
        }
        if (call.is("in")) {
            tell(call, ask(server, call), 401);
        }
        if (call.is("room")) {
            Call elsewhere = call.at(call.path().replace("/2", "/9"));
            tell(elsewhere, ask(server, elsewhere).as(ola), 404);
        }
        if (!call.body().isEmpty()) {
            malformed(call);
        }
    }

    private void malformed(Call call) {
        tell(call, bare(call).json("{"), 400);
        tell(call, bare(call).json(" ".repeat(Server.MAX_BODY + 1)), 413);
        tell(
                call,
                bare(call).bytes(call.body().getBytes(StandardCharsets.UTF_8)).with("Content-Type", "text/plain"),
                415);
    }

    private void rareRefusals() {
        for (String path : List.of("/ws", "/ws/1")) {
            Call socket = Call.of("GET | " + path + " | | 400 |");
            tell(socket, ask(server, socket), 401);
            tell(socket, ask(server, socket).as(ola).with("Origin", "http://evil.test"), 403);
        }
        for (String refused : List.of(
                "DELETE | /rooms/1           |                  | 409 |",
                "PUT    | /rooms/1/members/2 | {\"role\":\"owner\"} | 409 |",
                "DELETE | /rooms/1/members/2 |                  | 409 |",
                "PUT    | /rooms/1/bans/2    |                  | 409 |",
                "DELETE | /rooms/1/bans/2    |                  | 409 |")) {
            Call general = Call.of(refused);
            tell(general, ask(server, general).as(ada), 409);
        }
        Call last = Call.of("PATCH | /admin/users/1 | {\"admin\":false} | 409 |");
        tell(last, ask(server, last).as(ada), 409);
        Call nobody = Call.of("PATCH | /admin/users/99 | {\"admin\":false} | 404 |");
        tell(nobody, ask(server, nobody).as(ada), 404);
        for (String line : List.of(
                "POST | /invitations | {\"room_id\":1} | 409 |",
                "POST | /admin/users/99/reset | | 404 |",
                "PATCH | /admin/rooms/99 | {\"archived\":true} | 404 |",
                "PATCH | /admin/rooms/1 | {\"archived\":true} | 409 |",
                "DELETE | /admin/rooms/99 | | 404 |",
                "DELETE | /admin/rooms/1 | | 409 |",
                "PUT | /admin/rooms/99/owners/1 | | 404 |",
                "PUT | /admin/rooms/1/owners/1 | | 409 |",
                "GET | /admin/audit?limit=0 | | 400 |")) {
            Call call = Call.of(line);
            tell(call, ask(server, call).as(ada), call.status());
        }
        Call starting = Call.of("GET | /health/ready | | 503 |");
        server.ready = false;
        tell(starting, ask(server, starting), 503);
        server.ready = true;
    }

    private void conflicts() {
        String message = "/rooms/1/messages/536870915";
        server.post("/rooms/1/messages", "{\"content\":\"x\"}").as(ola).send().is(201);
        server.ask("PATCH", message).json("{\"content\":\"y\"}").as(ola).send().is(200);
        Call late = Call.of("PATCH | " + message + " | {\"content\":\"z\",\"revision\":3} | 409 |");
        tell(late, ask(server, late).as(ola), 409);
        for (char emoji = 'a'; emoji < 'u'; emoji++) {
            server.ask("PUT", message + "/reactions/" + emoji).as(ola).send().is(204);
        }
        Call another = Call.of("PUT | " + message + "/reactions/u | | 409 |");
        tell(another, ask(server, another).as(ola), 409);
    }

    private void busy(Call call) {
        if (call.is("busy")) {
            Server busy = Server.busy();
            String somebody = busy.signUp("ola");
            tell(call, ask(busy, call).as(somebody), 503);
        }
    }

    private void tooOften(Call call) {
        if (call.is("often")) {
            Server limited = Server.limited();
            String somebody = limited.signUp("ola");
            limited.post("/rooms", "{\"name\":\"first\"}").as(somebody).send();
            ask(limited, call).as(somebody).send();
            tell(call, bare(limited, call).as(somebody).json(call.body().replace("\"c\"", "\"d\"")), 429);
        }
    }

    private void wrongPasswords() {
        Call change =
                Call.of("POST | /me/password | {\"current\":\"wrong one\",\"password\":\"correct horse\"} | 401 |");
        Server limited = Server.limited();
        String somebody = limited.signUp("ola");
        tell(change, ask(limited, change).as(somebody), 401);
        tell(change, ask(limited, change).as(somebody), 429);
    }

    private void pictures() {
        byte[] image = {1, 2, 3};
        Call set = Call.of("PUT | /me/avatar | | 200 |");
        Call get = Call.of("GET | /users/1/avatar | | 200 |");
        tell(set, bare(server, set), 401);
        tell(set, picture(server, image).as(ada).with("Origin", "http://evil.test"), 403);
        tell(set, picture(server, new byte[0]).as(ada), 400);
        tell(set, bare(server, set).as(ada).bytes(image).with("Content-Type", "image/svg+xml"), 415);
        tell(set, picture(server, new byte[(5 << 20) + 1]).as(ada), 413);
        tell(set, picture(server, image).as(ada), 200);
        tell(get, bare(server, get).as(ada), 200);
        String tag = String.valueOf(bare(server, get).as(ada).send().header("ETag"));
        tell(get, bare(server, get).as(ada).with("If-None-Match", tag), 304);
        Server busy = Server.busy();
        tell(set, picture(busy, image).as(busy.signUp("ola")), 503);
        Server limited = Server.limited();
        String somebody = limited.signUp("ola");
        tell(set, picture(limited, image).as(somebody), 200);
        tell(set, picture(limited, image).as(somebody), 429);
    }

    private static Asking picture(Server server, byte[] image) {
        return server.ask("PUT", "/me/avatar").bytes(image).with("Content-Type", "image/png");
    }

    private void farewells() {
        Call delete = Call.of("POST | /me/deletion | {\"password\":\"correct horse\",\"messages\":\"keep\"} | 204 |");
        Call wrong = Call.of("POST | /me/deletion | {\"password\":\"wrong one\",\"messages\":\"keep\"} | 401 |");
        tell(delete, ask(server, delete).as(ada), 409);
        tell(delete, ask(server, delete).as(server.signUp("lea")), 204);
        Server limited = Server.limited();
        String somebody = limited.signUp("ola");
        tell(wrong, ask(limited, wrong).as(somebody), 401);
        tell(wrong, ask(limited, wrong).as(somebody), 429);
        Server busy = Server.busy();
        tell(delete, ask(busy, delete).as(busy.signUp("ola")), 503);
    }

    private void ending() {
        String kim = server.signUp("kim");
        String label = server.get("/sessions").as(kim).send().body().replaceFirst(".*\"id\":\"(\\w+)\".*", "$1");
        Call session = Call.of("DELETE | /sessions/" + label + " | | 204 |");
        tell(session, ask(server, session).as(kim), 204);
    }

    private void reset() {
        String body = server.post("/admin/users/2/reset").as(ada).send().is(201).body();
        String token = StrictJson.tree(body).get("token").asText();
        Call reset = Call.of(
                "POST | /reset | {\"token\":\"" + token + "\",\"password\":\"battery staple\"} | 204 | busy often");
        refusals(reset);
        busy(reset);
        tooOften(reset);
        tell(reset, ask(server, reset), 204);
    }

    private void repeat() {
        Call login = Call.of("POST | /login | {\"username\":\"ola\",\"password\":\"wrong one\"} | 401 |");
        Server limited = Server.limited();
        ask(limited, login).send().is(401);
        tell(login, ask(limited, login), 429);
        String jan = server.signUp("jan");
        Call once = Call.of("POST | /rooms/1/messages | {\"content\":\"x\",\"client_id\":\"c\"} | 200 |");
        ask(server, once).as(jan).send().is(201);
        tell(once, ask(server, once).as(jan), 200);
        Call other = Call.of("POST | /rooms/1/messages | {\"content\":\"y\",\"client_id\":\"c\"} | 409 |");
        tell(other, ask(server, other).as(jan), 409);
    }

    private void archived() {
        String leo = server.signUp("leo");
        server.post("/rooms", "{\"name\":\"attic\"}").as(ada).send().is(201);
        server.post("/rooms/6/messages", "{\"content\":\"x\"}").as(ada).send().is(201);
        server.ask("PATCH", "/rooms/6")
                .json("{\"archived\":true}")
                .as(ada)
                .send()
                .is(200);
        Call join = Call.of("POST | /rooms/6/join | | 409 |");
        tell(join, ask(server, join).as(leo), 409);
        String message = "/rooms/6/messages/3221225474";
        for (String refused : List.of("DELETE | @", "DELETE | @/reactions/x", "PUT | @/pin", "DELETE | @/pin")) {
            Call amending = Call.of(refused.replace("@", message) + " | | 409 |");
            tell(amending, ask(server, amending).as(ada), 409);
        }
        Call again = Call.of("POST | /direct | {\"user_ids\":[3]} | 200 |");
        ask(server, again).as(leo).send().is(201);
        tell(again, ask(server, again).as(leo), 200);
    }

    private Asking bare(Call call) {
        return bare(server, call).as(ola);
    }

    private static Asking bare(Server server, Call call) {
        return server.ask(call.method(), call.path());
    }

    private static Asking ask(Server server, Call call) {
        return call.body().isEmpty() ? bare(server, call) : bare(server, call).json(call.body());
    }

    private void tell(Call call, Asking asking, int expected) {
        observer.saw(call.method(), call.path(), asking.send().is(expected).status());
    }
}
