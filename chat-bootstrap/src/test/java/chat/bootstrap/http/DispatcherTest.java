package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.rest.http.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private static final Executor POOL = work -> new Thread(work).start();

    private final HttpServer server = new HttpServer();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void answers_500_if_the_handler_throws_an_error() throws Exception {
        serve(POOL, response -> {
            throw new NoClassDefFoundError("planned");
        });
        assertProblem(500, "(fault 1)");
        assertProblem(500, "(fault 2)");
    }

    @Test
    void answers_500_if_the_handler_throws_after_it_wrote_a_part() throws Exception {
        serve(POOL, response -> {
            response.getOutputStream().write('x');
            throw new IllegalStateException("planned");
        });
        assertProblem(500, "(fault 1)");
    }

    @Test
    void closes_the_connection_if_the_handler_throws_after_it_sent_a_part() throws Exception {
        serve(POOL, response -> {
            response.getOutputStream().write('x');
            response.getOutputStream().flush();
            throw new StackOverflowError("planned");
        });
        assertThrows(IOException.class, this::get);
    }

    @Test
    void keeps_a_response_that_was_complete_before_the_error() throws Exception {
        serve(POOL, response -> {
            response.getOutputStream().write("done".getBytes(StandardCharsets.UTF_8));
            response.resume();
            throw new NoClassDefFoundError("planned");
        });
        assertEquals("done", get().body());
        assertEquals("done", get().body());
    }

    @Test
    void answers_500_if_no_thread_can_be_started() throws Exception {
        serve(
                work -> {
                    throw new OutOfMemoryError("unable to create native thread (planned)");
                },
                response -> {});
        assertProblem(500, "(fault 1)");
    }

    @Test
    void answers_503_if_the_pool_rejects_the_request() throws Exception {
        serve(
                work -> {
                    throw new RejectedExecutionException("planned");
                },
                response -> {});
        assertEquals(
                Optional.of("1"),
                assertProblem(503, "\"unavailable\"").headers().firstValue("Retry-After"));
    }

    /** The handler behind the dispatcher. */
    private interface ResponseHandler {
        void handle(Response response) throws Exception;
    }

    private void serve(Executor pool, ResponseHandler handler) throws IOException {
        HttpHandler inner = new HttpHandler() {
            @Override
            public void service(Request request, Response response) throws Exception {
                handler.handle(response);
            }
        };
        ProblemWriter answers = new ProblemWriter(new Problems(new ObjectMapper()));
        server.addListener(new NetworkListener("test", "127.0.0.1", 0));
        server.getServerConfiguration()
                .addHttpHandler(new Dispatcher(inner, pool, answers, new ClientAddresses(Set.of())), "/");
        server.start();
    }

    private HttpResponse<String> assertProblem(int status, String part) throws Exception {
        HttpResponse<String> answer = get();
        assertEquals(status, answer.statusCode());
        assertEquals(Optional.of(Problems.MEDIA_TYPE), answer.headers().firstValue("Content-Type"));
        assertEquals(Optional.of("close"), answer.headers().firstValue("Connection"));
        assertTrue(answer.body().contains(part), answer::body);
        return answer;
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        int port = server.getListener("test").getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
