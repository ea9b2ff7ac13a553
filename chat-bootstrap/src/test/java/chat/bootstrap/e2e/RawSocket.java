package chat.bootstrap.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A raw TCP connection to the server, for bytes that no client library sends. */
final class RawSocket implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;

    private RawSocket(Socket socket) {
        this.socket = socket;
    }

    /** Opens a single-room WebSocket and reads only the head of the handshake response. */
    static RawSocket open(ServerProcess server, String cookie, long room) throws IOException {
        return open(server, cookie, "/ws/" + room);
    }

    /** Opens a WebSocket at a path and reads only the head of the handshake response. */
    static RawSocket open(ServerProcess server, String cookie, String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        RawSocket raw = new RawSocket(socket);
        raw.write(handshake(server, cookie, path));
        raw.readHead();
        return raw;
    }

    /** The request that opens a WebSocket at a path. */
    static String handshake(ServerProcess server, String cookie, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookie + "\r\n\r\n";
    }

    /** Opens a TCP connection and sends nothing. */
    static RawSocket connect(ServerProcess server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        return new RawSocket(socket);
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends one masked frame, as a client must. */
    void frame(int firstByte, byte[] payload) throws IOException {
        write(masked(firstByte, payload));
    }

    /** The bytes of one masked frame. */
    static byte[] masked(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** Ends the client's side of the connection (FIN). */
    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** The status line and headers of the next response. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return head.toString();
            }
            head.append((char) c);
        }
        return head.toString();
    }

    /** The next response, with its body. */
    String readAnswer() throws IOException {
        String head = readHead();
        Matcher length = LENGTH.matcher(head);
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return head + new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** Reads until the server closes the connection; returns an empty string after a reset. */
    String readAll() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** The number of messages received until the server closed the connection. */
    int messagesUntilClose() throws IOException {
        return readAll().split("\"type\":\"message\"", -1).length - 1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
