#!/usr/bin/env bash
# Tyrus 2.2.2 on its Grizzly container (Grizzly 4.0.2): a client that ends its side of the TCP connection after its last
# message, and still reads, is sure of the answer only if the endpoint sends it in its message handler. Once the
# end of the input is read, the whole connection is closed, so an endpoint that answers on another thread no longer can.
# With plain HTTP on the same Grizzly such a client gets its answer even if another thread gives it later. The protocol
# (RFC 6455) wants clients to send a close frame first; this is about those that only end their side.
#
# Seen: an answer by the handler arrived; one by another thread failed, as the session was closed, and the client read
# the end of the stream; HTTP's answer by another thread arrived. Fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.glassfish.tyrus</groupId>
      <artifactId>tyrus-server</artifactId>
      <version>2.2.2</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.tyrus</groupId>
      <artifactId>tyrus-container-grizzly-server</artifactId>
      <version>2.2.2</version>
    </dependency>
    <dependency>
      <groupId>org.glassfish.grizzly</groupId>
      <artifactId>grizzly-http-server</artifactId>
      <version>4.0.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > HalfClosed.java <<'JAVA'
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.tyrus.server.Server;

public class HalfClosed {
    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n";

    /** The text "hi" in a frame with a mask of zeros. */
    private static final byte[] MESSAGE = {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};

    private static final CountDownLatch CLOSED = new CountDownLatch(1);
    private static final CountDownLatch ENDED = new CountDownLatch(1);
    private static final CompletableFuture<String> SENT = new CompletableFuture<>();

    @ServerEndpoint("/handler")
    public static class InHandler {
        @OnMessage
        public String answer(String text) {
            return "answer";
        }
    }

    @ServerEndpoint("/thread")
    public static class OnThread {
        @OnMessage
        public void answer(Session session, String text) {
            // Without the wait, chance would tell whether the answer or the end of the input is first.
            new Thread(() -> SENT.complete(await(CLOSED) + ", " + send(session))).start();
        }

        @OnClose
        public void close() {
            CLOSED.countDown();
        }
    }

    private static class Suspended extends HttpHandler {
        @Override
        public void service(Request request, Response response) {
            response.suspend();
            new Thread(() -> {
                        await(ENDED);
                        write(response);
                        response.resume();
                    })
                    .start();
        }
    }

    public static void main(String[] args) throws Exception {
        Server sockets = new Server("127.0.0.1", -1, "/", Map.of(), InHandler.class, OnThread.class);
        sockets.start();
        System.out.println("handler: " + answer(sockets.getPort(), "/handler"));
        System.out.println("thread: " + answer(sockets.getPort(), "/thread"));
        System.out.println("thread sent: " + SENT.get());
        sockets.stop();

        HttpServer http = new HttpServer();
        NetworkListener listener = new NetworkListener("http", "127.0.0.1", 0);
        http.addListener(listener);
        http.getServerConfiguration().addHttpHandler(new Suspended(), "/");
        http.start();
        try (Socket socket = new Socket("127.0.0.1", listener.getPort())) {
            request(socket, "/", "Connection: close\r\n");
            socket.shutdownOutput();
            ENDED.countDown();
            System.out.println("http: " + rest(socket));
        }
        http.shutdownNow();
        System.exit(0);
    }

    private static String answer(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            request(socket, path, UPGRADE);
            InputStream input = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = input.read();
                if (next < 0) {
                    throw new IOException("closed after " + head);
                }
                head.append((char) next);
            }
            socket.getOutputStream().write(MESSAGE);
            socket.shutdownOutput();
            return rest(socket);
        }
    }

    private static void request(Socket socket, String path, String headers) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String rest(Socket socket) throws IOException {
        String rest = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return rest.isEmpty() ? "end of stream" : rest.endsWith("answer") ? "answer" : rest;
    }

    private static String send(Session session) {
        try {
            session.getBasicRemote().sendText("answer");
            return "sent";
        } catch (IOException | IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static void write(Response response) {
        try {
            response.getWriter().write("answer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS) ? "session closed" : "session open";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
JAVA
javac -cp 'lib/*' HalfClosed.java
java -cp 'lib/*:.' HalfClosed 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
handler: answer
thread: end of stream
thread sent: session closed, The connection has been closed.
http: answer
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: a half-closed client gets no answer from another thread"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
