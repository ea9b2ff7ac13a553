package chat.bench.websocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server for a few connections, one after the other. It answers the handshake, sends some bytes, and reads until the
 * client is gone.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");

    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final CompletableFuture<byte[]> received = new CompletableFuture<>();

    /**
     * Starts a server.
     *
     * @param tls null for a server without encryption
     * @param scripts what it sends after the handshake, by connection; what begins with an H is sent instead of it
     */
    public ScriptedServer(@Nullable SSLContext tls, List<byte[]> scripts) throws IOException {
        this.tls = tls;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        this.listener = tls == null
                ? new ServerSocket(0, 1, loopback)
                : tls.getServerSocketFactory().createServerSocket(0, 1, loopback);
        Thread thread = new Thread(() -> serve(scripts), "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    public TargetAddress target() {
        String scheme = tls == null ? "ws" : "wss";
        return new TargetAddress(
                URI.create(scheme + "://localhost:" + listener.getLocalPort() + "/ws"),
                new InetSocketAddress("localhost", listener.getLocalPort()),
                tls);
    }

    /** Completes with the bytes that came after the handshake of the last connection, when the client is gone. */
    public CompletableFuture<byte[]> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve(List<byte[]> scripts) {
        byte[] last = {};
        for (byte[] script : scripts) {
            last = serve(script);
        }
        received.complete(last);
    }

    private byte[] serve(byte[] script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            if (script.length == 0 || script[0] != 'H') {
                socket.getOutputStream().write(answer(head.toString()));
            }
            socket.getOutputStream().write(script);
            in.transferTo(bytes);
        } catch (IOException e) {
            // The client is gone.
        }
        return bytes.toByteArray();
    }

    private static byte[] answer(String head) {
        Matcher key = KEY.matcher(head);
        key.find();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: "
                    + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
            return answer.getBytes(StandardCharsets.US_ASCII);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
