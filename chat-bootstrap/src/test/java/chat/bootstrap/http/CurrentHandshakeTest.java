package chat.bootstrap.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.rest.http.Problems;
import chat.adapter.rest.http.UpgradeRefusal;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentHandshakeTest {
    private final HttpServer server = new HttpServer();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void a_refusal_reaches_the_resource_to_which_the_handshake_falls_through() throws IOException {
        assertReachesTheResource(new ChatException(ErrorCode.ROOM_NOT_FOUND, "planned"));
    }

    @Test
    void a_failure_reaches_the_resource_to_which_the_handshake_falls_through() throws IOException {
        assertReachesTheResource(new StackOverflowError("planned"));
    }

    private void assertReachesTheResource(Throwable refusal) throws IOException {
        CurrentHandshake handshake = new CurrentHandshake();
        NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
        listener.registerAddOn((on, chain) -> {
            int codec = chain.indexOfType(HttpServerFilter.class);
            chain.add(codec + 1, handshake);
            chain.add(codec + 2, new Refuse(handshake, refusal));
        });
        server.addListener(listener);
        ResourceConfig resources = new ResourceConfig().register(new Explain());
        server.getServerConfiguration()
                .addHttpHandler(
                        new Dispatcher(
                                ContainerFactory.createContainer(GrizzlyHttpContainer.class, resources),
                                Runnable::run,
                                new ProblemWriter(new Problems(new ObjectMapper())),
                                new ClientAddresses(Set.<InetAddress>of())),
                        "/");
        server.start();
        assertEquals("planned", answerTo(listener.getPort()));
    }

    private static String answerTo(int port) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoTimeout(30_000);
            client.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "GET /ws HTTP/1.1",
                                    "Host: h",
                                    "Upgrade: websocket",
                                    "Connection: Upgrade",
                                    "",
                                    "")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                // The headers are not of interest.
            }
            char[] body = new char["planned".length()];
            return new String(body, 0, answer.read(body));
        }
    }

    /** Refuses each handshake, as the checks do on the same thread. */
    private static final class Refuse extends BaseFilter {
        private final CurrentHandshake handshake;
        private final Throwable refusal;

        private Refuse(CurrentHandshake handshake, Throwable refusal) {
            this.handshake = handshake;
            this.refusal = refusal;
        }

        @Override
        public NextAction handleRead(FilterChainContext ctx) {
            handshake.refuse(refusal);
            return ctx.getInvokeAction();
        }
    }

    /** Answers with the detail of the refusal. */
    @Path("ws")
    public static final class Explain {
        @GET
        public String explain(@Context ContainerRequestContext request) {
            try {
                UpgradeRefusal.throwIfPresent(request);
                return "nothing";
            } catch (Throwable refusal) {
                return String.valueOf(refusal.getMessage());
            }
        }
    }
}
