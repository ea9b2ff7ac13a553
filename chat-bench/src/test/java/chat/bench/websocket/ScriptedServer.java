package chat.bench.websocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
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
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server for a few connections, one after the other. It answers the handshake, follows the script of the connection,
 * and reads until the client is gone.
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
     * @param scripts by connection, what it sends: the first part after the handshake (instead of it, if it begins with an
     *     H), and each further part after the next frame of the client
     */
    public ScriptedServer(@Nullable SSLContext tls, List<List<byte[]>> scripts) throws IOException {
        this.tls = tls;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        this.listener = tls == null
                ? new ServerSocket(0, 1, loopback)
                : tls.getServerSocketFactory().createServerSocket(0, 1, loopback);
        Thread thread = new Thread(() -> serveAll(scripts), "scripted-server");
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

    /** Returns a server without encryption, with one part for each connection. */
    public static ScriptedServer sending(byte[]... scripts) throws IOException {
        return new ScriptedServer(null, Stream.of(scripts).map(List::of).toList());
    }

    /** Completes with the bytes that came after the handshake of the last connection, when the client is gone. */
    public CompletableFuture<byte[]> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serveAll(List<List<byte[]>> scripts) {
        byte[] last = {};
        for (List<byte[]> script : scripts) {
            last = serve(script);
        }
        received.complete(last);
    }

    private byte[] serve(List<byte[]> script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            byte[] first = script.get(0);
            if (first.length == 0 || first[0] != 'H') {
                socket.getOutputStream().write(answer(head.toString()));
            }
            socket.getOutputStream().write(first);
            for (byte[] part : script.subList(1, script.size())) {
                readFrame(in, bytes);
                socket.getOutputStream().write(part);
            }
            in.transferTo(bytes);
        } catch (IOException e) {
            // The client is gone.
        }
        return bytes.toByteArray();
    }

    /** Reads one masked frame. */
    private static void readFrame(InputStream in, ByteArrayOutputStream into) throws IOException {
        byte[] header = in.readNBytes(2);
        int lengthBytes = switch (header[1] & 0x7F) {
            case 126 -> Short.BYTES;
            case 127 -> Long.BYTES;
            default -> 0;
        };
        byte[] extended = in.readNBytes(lengthBytes);
        int length = lengthBytes == 0 ? header[1] & 0x7F : new BigInteger(1, extended).intValueExact();
        into.writeBytes(header);
        into.writeBytes(extended);
        into.writeBytes(in.readNBytes(Integer.BYTES + length));
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
