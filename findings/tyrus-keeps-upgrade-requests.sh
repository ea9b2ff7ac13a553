#!/usr/bin/env bash
# Tyrus 2.2.2 on its Grizzly container: the HTTP request that opened a WebSocket, with all its headers, stays in memory
# until that socket closes, though nothing asks for it after the handshake. A browser that sends large cookies thus
# costs their size for as long as its page is open. An idle keep-alive connection of the same server, whose request was
# answered, keeps none.
#
# Seen: 300 open sockets kept 300 requests, and 6,000 bytes of cookie in each cost 12,100 to 12,400 bytes of heap a
# socket; 300 idle connections kept 4 requests, as did the sockets once they were closed. Fails if that changes. Needs a
# HotSpot JVM, for its class histogram.
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
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > Requests.java <<'JAVA'
import jakarta.websocket.OnClose;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.glassfish.tyrus.server.Server;

public class Requests {
    private static final int CONNECTIONS = 300;
    private static final int COOKIE = 6000;
    private static final String UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n";

    private static final String REQUEST = "org.glassfish.grizzly.http.HttpServerFilter$ServerHttpRequestImpl";

    private static CountDownLatch closed;

    @ServerEndpoint("/socket")
    public static class Open {
        @OnClose
        public void close() {
            closed.countDown();
        }
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server("127.0.0.1", -1, "/", Map.of(), Open.class);
        server.start();
        int port = server.getPort();
        measure("warm-up", port, "/socket", UPGRADE, 1);
        measure("idle", port, "/absent", "", COOKIE);
        long small = measure("small", port, "/socket", UPGRADE, 1);
        long large = measure("large", port, "/socket", UPGRADE, COOKIE);
        System.out.println("a cookie costs: " + (large - small) / CONNECTIONS);
        server.stop();
        System.exit(0);
    }

    /** Answers how many bytes all byte arrays have while the connections are open. */
    private static long measure(String name, int port, String path, String headers, int cookie) throws Exception {
        closed = new CountDownLatch(headers.isEmpty() ? 0 : CONNECTIONS);
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers + "Cookie: c="
                        + "x".repeat(cookie) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            sockets.add(socket);
            socket.getOutputStream().write(request);
            head(socket.getInputStream());
        }
        String open = histogram();
        for (Socket socket : sockets) {
            socket.close();
        }
        if (!closed.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("not all sockets were closed");
        }
        System.out.println(name + " open: " + count(open, 1, REQUEST) + ", closed: " + count(histogram(), 1, REQUEST));
        return count(open, 2, "[B");
    }

    private static void head(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = input.read();
            if (next < 0) {
                throw new AssertionError("closed after " + head);
            }
            head.append((char) next);
        }
    }

    /** The live objects: number, count, bytes and class in each line. */
    private static String histogram() throws Exception {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
    }

    private static long count(String histogram, int column, String type) {
        return histogram.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 3 && words[3].equals(type))
                .mapToLong(words -> Long.parseLong(words[column]))
                .sum();
    }
}
JAVA
javac -cp 'lib/*' Requests.java
java -cp 'lib/*:.' Requests 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

idle=$(sed -n 's/^idle open: \([0-9]*\),.*/\1/p' output.txt)
open=$(sed -n 's/^large open: \([0-9]*\),.*/\1/p' output.txt)
closed=$(sed -n 's/^large open: .*closed: //p' output.txt)
cookie=$(sed -n 's/^a cookie costs: //p' output.txt)
if [ "$open" -ge 300 ] && [ "$cookie" -ge 6000 ] && [ "$idle" -le 30 ] && [ "$closed" -le 30 ]; then
  echo "as found: an open socket keeps its upgrade request"
else
  echo "changed: $open requests and $cookie bytes a cookie with open sockets, $closed closed, $idle idle" >&2
  exit 1
fi
