#!/usr/bin/env bash
# Tyrus 2.2.2 (server and stand-alone client): a session whose maxIdleTimeout is 0, which by the specification means that
# it never times out, still schedules and cancels one timer task for every message that it sends or receives. Each task
# wakes a thread of the container's scheduler. A negative value, which the specification treats like 0, schedules none.
#
# Seen: after 100 echoed messages, 198 to 200 tasks with 0, and none with -1 (the count is approximate: up to 5 pass).
# Fails if that changes.
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
      <groupId>org.glassfish.tyrus</groupId>
      <artifactId>tyrus-client</artifactId>
      <version>2.2.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib

cat > TimerTasks.java <<'JAVA'
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.server.Server;

public class TimerTasks {
    private static final int MESSAGES = 100;

    @ServerEndpoint("/echo")
    public static class Echo {
        @OnMessage
        public String echo(String text) {
            return text;
        }
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server("127.0.0.1", -1, "/", Map.of(), Echo.class);
        server.start();
        System.out.println("timeout 0: " + tasks(server.getPort(), 0));
        System.out.println("timeout -1: " + tasks(server.getPort(), -1));
        server.stop();
        System.exit(0);
    }

    private static long tasks(int port, long timeout) throws Exception {
        ClientManager client = ClientManager.createClient();
        ThreadPoolExecutor scheduler = (ThreadPoolExecutor) client.getScheduledExecutorService();
        CountDownLatch echoes = new CountDownLatch(MESSAGES);
        Endpoint endpoint = new Endpoint() {
            @Override
            public void onOpen(Session session, EndpointConfig config) {
                session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> echoes.countDown());
            }
        };
        Session session = client.connectToServer(
                endpoint, ClientEndpointConfig.Builder.create().build(), URI.create("ws://127.0.0.1:" + port + "/echo"));
        session.setMaxIdleTimeout(timeout);
        long before = scheduler.getTaskCount();
        for (int i = 0; i < MESSAGES; i++) {
            session.getBasicRemote().sendText("message " + i);
        }
        if (!echoes.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("not all echoes arrived");
        }
        return scheduler.getTaskCount() - before;
    }
}
JAVA
javac -cp 'lib/*' TimerTasks.java
java -cp 'lib/*:.' TimerTasks 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

zero=$(sed -n 's/^timeout 0: //p' output.txt)
negative=$(sed -n 's/^timeout -1: //p' output.txt)
if [ "$zero" -ge 190 ] && [ "$negative" -le 5 ]; then
  echo "as found: a timeout of 0 schedules a task per message"
else
  echo "changed: $zero tasks with a timeout of 0, $negative with -1" >&2
  exit 1
fi
