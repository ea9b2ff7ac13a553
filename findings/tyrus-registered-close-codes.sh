#!/usr/bin/env bash
# Tyrus 2.2.2 on its Grizzly container: a close frame with the code 1012 (Service Restart), 1013 (Try Again Later) or 1014 (Bad
# Gateway) is taken for a protocol error and answered with 1002. All three are registered with IANA for the close frame
# (RFC 6455, 11.7), and jakarta.websocket has constants for the first two, CloseReason.CloseCodes.SERVICE_RESTART and
# TRY_AGAIN_LATER. Other codes, also the private ones from 3000, are answered with themselves.
#
# Seen: 1012, 1013 and 1014 were answered with 1002, every other code with itself. Fails if that changes.
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

cat > CloseCodes.java <<'JAVA'
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glassfish.tyrus.server.Server;

public class CloseCodes {
    @ServerEndpoint("/socket")
    public static class Silent {
        @OnMessage
        public void ignore(String text) {}
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server("127.0.0.1", -1, "/", Map.of(), Silent.class);
        server.start();
        System.out.println("constants: " + CloseReason.CloseCodes.SERVICE_RESTART.getCode() + ", "
                + CloseReason.CloseCodes.TRY_AGAIN_LATER.getCode());
        for (int code : new int[] {1000, 1001, 1011, 1012, 1013, 1014, 3000, 4000}) {
            System.out.println(code + " is answered with " + answer(server.getPort(), code));
        }
        server.stop();
        System.exit(0);
    }

    private static int answer(int port, int code) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /socket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            DataInputStream input = new DataInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) input.readUnsignedByte());
            }
            // A close frame of two bytes with a mask of zeros.
            socket.getOutputStream().write(new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, (byte) (code >> 8), (byte) code});
            if (input.readUnsignedByte() != 0x88) {
                throw new IOException("not a close frame");
            }
            input.readUnsignedByte();
            return input.readUnsignedShort();
        }
    }
}
JAVA
javac -cp 'lib/*' CloseCodes.java
java -cp 'lib/*:.' CloseCodes 2> errors.txt | tee output.txt || { cat errors.txt; exit 1; }

cat > expected.txt <<'EXPECTED'
constants: 1012, 1013
1000 is answered with 1000
1001 is answered with 1001
1011 is answered with 1011
1012 is answered with 1002
1013 is answered with 1002
1014 is answered with 1002
3000 is answered with 3000
4000 is answered with 4000
EXPECTED
if diff expected.txt output.txt; then
  echo "as found: registered codes are answered with 1002"
else
  echo "changed: see the differences above" >&2
  exit 1
fi
