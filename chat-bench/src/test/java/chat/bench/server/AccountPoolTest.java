package chat.bench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPoolTest {
    private final StubHttpServer server = new StubHttpServer();
    private final ServerApi api = new ServerApi(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_existing_user_signs_in_once_for_all_clients_and_out_in_the_end() throws InterruptedException {
        server.answer("/login", 200, "{\"id\":7}");
        server.answer("/logout", 204, "");
        AccountPool pool = AccountPool.of(api, "ola", "secret");

        assertEquals(List.of(new BenchAccount(7, "ola", "secret", "parley_session=t")), pool.take(5));
        assertEquals(1, pool.take(5).size());
        assertEquals(0, pool.release());

        assertEquals(List.of("POST /login", "POST /logout"), server.requests());
    }

    @Test
    void registered_users_are_deleted() throws InterruptedException {
        server.answer("/register", 201, "{}");
        server.answer("/login", 200, "{\"id\":7}");
        server.answer("/me/deletion", 204, "");
        AccountPool pool = AccountPool.registering(api, "bench-x", "secret", 1);

        assertEquals("bench-x-0", pool.take(5).get(0).username());
        assertEquals(0, pool.release());

        assertEquals(List.of("POST /register", "POST /login", "POST /me/deletion"), server.requests());
    }

    @Test
    void users_are_deleted_although_another_one_could_not_be_registered() throws InterruptedException {
        server.refuse(2, "/register", 403);
        server.answer("/login", 200, "{\"id\":7}");
        server.answer("/me/deletion", 204, "");
        AccountPool pool = AccountPool.registering(api, "bench-x", "secret", 3);
        assertThrows(BenchmarkException.class, () -> pool.take(3));

        assertEquals(0, pool.release());

        assertEquals(count("POST /register") - 1, count("POST /me/deletion"));
    }

    @Test
    void a_user_who_could_not_sign_in_is_deleted() throws InterruptedException {
        server.answer("/register", 201, "{}");
        server.refuse(1, "/login", 403);
        server.answer("/me/deletion", 204, "");
        AccountPool pool = AccountPool.registering(api, "bench-x", "secret", 1);
        assertThrows(BenchmarkException.class, () -> pool.take(1));

        assertEquals(0, pool.release());

        assertEquals(List.of("POST /register", "POST /login", "POST /login", "POST /me/deletion"), server.requests());
    }

    private long count(String request) {
        return server.requests().stream().filter(request::equals).count();
    }

    @Test
    void users_that_can_not_be_deleted_are_counted() throws InterruptedException {
        server.answer("/register", 201, "{}");
        server.answer("/login", 200, "{\"id\":7}");
        server.answer("/me/deletion", 403, "{}");
        AccountPool pool = AccountPool.registering(api, "bench-x", "secret", 3);
        pool.take(3);

        assertEquals(3, pool.release());
    }
}
