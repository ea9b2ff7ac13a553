package chat.adapter.rest;

import org.junit.jupiter.api.Test;

final class PeopleTest {
    private static final String LOGIN = "{\"username\":\"jan\",\"password\":\"correct horse\"}";

    private final Server server = Server.usual();
    private final String ola = server.signUp("ola");
    private final String jan = server.signUp("jan");

    private Asking oversee(String json) {
        return server.ask("PATCH", "/admin/users/2").json(json);
    }

    @Test
    void tells_of_oneself_and_takes_it_back() {
        Asking named = server.ask("PATCH", "/me").json("{\"name\":\" Jan Nowak \",\"status\":\"away\"}");
        named.as(jan).send().is(200);
        server.get("/users/2")
                .as(ola)
                .send()
                .is(200, "{\"id\":2,\"username\":\"jan\",\"name\":\"Jan Nowak\",\"status\":\"away\"}");
        server.ask("PATCH", "/me").json("{\"name\":\"\"}").as(jan).send().is(200);
        server.get("/me").as(jan).send().is(200, "{\"id\":2,\"username\":\"jan\",\"status\":\"away\",\"admin\":false}");
        server.ask("PATCH", "/me").json("{\"status\":\"a\\nb\"}").as(jan).send().refusesField("status", "invalid");
    }

    @Test
    void finds_people_by_their_names_and_ids() {
        server.get("/users?query=J")
                .as(ola)
                .send()
                .is(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":false}");
        server.get("/users?limit=1")
                .as(ola)
                .send()
                .is(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":true}");
        server.get("/users?after=JAN")
                .as(ola)
                .send()
                .is(200, "{\"users\":[{\"id\":1,\"username\":\"ola\",\"admin\":true}],\"has_more\":false}");
        server.get("/users?ids=2,99,2")
                .as(ola)
                .send()
                .is(200, "{\"users\":[{\"id\":2,\"username\":\"jan\"}],\"has_more\":false}");
        server.get("/users?ids=").as(ola).send().is(200, "{\"users\":[],\"has_more\":false}");
    }

    @Test
    void refuses_a_query_that_cannot_be() {
        server.get("/users?limit=201").as(ola).send().refusesField("limit", "invalid");
        server.get("/users?ids=1,x").as(ola).send().refusesField("ids", "invalid");
        server.get("/users?ids=1" + ",1".repeat(201)).as(ola).send().is(200);
        StringBuilder many = new StringBuilder("0");
        for (int id = 1; id <= 200; id++) {
            many.append(',').append(id);
        }
        server.get("/users?ids=" + many).as(ola).send().refusesField("ids", "invalid");
        server.get("/users?query=a&query=b").as(ola).send().refusesField("query", "invalid");
        server.get("/users/x").as(ola).send().refuses(404, "user_not_found");
    }

    @Test
    void who_is_deactivated_is_out_and_told_so_only_with_the_right_password() {
        oversee("{\"deactivated\":true}")
                .as(ola)
                .send()
                .is(200, "{\"id\":2,\"username\":\"jan\",\"deactivated\":true}");
        server.get("/me").as(jan).send().refuses(401, "unauthenticated");
        server.post("/login", LOGIN).send().refuses(403, "forbidden");
        server.post("/login", LOGIN.replace("correct", "wrong")).send().refuses(401, "wrong_credentials");
        oversee("{\"deactivated\":false}").as(ola).send().is(200, "{\"id\":2,\"username\":\"jan\"}");
        server.post("/login", LOGIN).send().is(200);
    }

    @Test
    void an_administrator_is_made_by_another() {
        oversee("{\"admin\":true}").as(jan).send().refuses(403, "forbidden");
        oversee("{\"admin\":true}").as(ola).send().is(200, "{\"id\":2,\"username\":\"jan\",\"admin\":true}");
        server.get("/admin/users?query=o")
                .as(jan)
                .send()
                .is(
                        200,
                        "{\"users\":[{\"id\":1,\"username\":\"ola\",\"admin\":true,"
                                + "\"created_at\":\"2026-11-24T12:00:00Z\"}],\"has_more\":false}");
    }

    @Test
    void another_password_ends_all_other_sessions() {
        server.post("/login", LOGIN).with("User-Agent", "a script").send().is(200);
        String change = "{\"current\":\"correct horse\",\"password\":\"battery staple\"}";
        server.post("/me/password", change.replace("horse", "pony"))
                .as(jan)
                .send()
                .refuses(401, "wrong_credentials");
        server.post("/me/password", change.replace("battery staple", "password"))
                .as(jan)
                .send()
                .refusesField("password", "too_common");
        server.post("/me/password", change).as(jan).send().is(204);
        server.get("/me").as(jan).send().is(200);
        server.post("/login", LOGIN).send().refuses(401, "wrong_credentials");
        server.post("/login", LOGIN.replace("correct horse", "battery staple"))
                .send()
                .is(200);
    }

    @Test
    void sessions_are_told_without_what_they_are_known_by() {
        server.post("/login", LOGIN).with("User-Agent", "a script").send().is(200);
        Reply list = server.get("/sessions").as(jan).send().is(200);
        String other = list.body().replaceFirst(".*\"id\":\"(\\w{16})\"[^}]*\"agent\":\"a script\".*", "$1");
        server.ask("DELETE", "/sessions/" + other).as(ola).send().refuses(404, "not_found");
        server.ask("DELETE", "/sessions/" + other).as(jan).send().is(204);
        server.ask("DELETE", "/sessions/" + other).as(jan).send().refuses(404, "not_found");
        server.ask("DELETE", "/sessions").as(jan).send().is(204);
        server.get("/me").as(jan).send().is(200);
    }
}
