package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.fake.MaskedFrames;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A client that writes raw bytes and reads single frames, each with a timeout of ten seconds. */
public final class RawSocketClient implements AutoCloseable {
    private static final int TIMEOUT_MS = 10_000;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    /** A frame from the server. */
    public record Received(int opcode, ByteBuffer payload) {
        public String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }

        /** The code of a close frame. */
        public int closeCode() {
            return payload.getShort(0) & 0xffff;
        }
    }

    private RawSocketClient(int port, int receiveBuffer) throws IOException {
        socket.setSoTimeout(TIMEOUT_MS);
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Opens a TCP connection and sends nothing. */
    public static RawSocketClient connected(int port) throws IOException {
        return new RawSocketClient(port, 0);
    }

    /** Opens a WebSocket, with a receive buffer of that size if it is not 0. */
    public static RawSocketClient upgraded(int port, String path, String token, int receiveBuffer) throws IOException {
        RawSocketClient client = new RawSocketClient(port, receiveBuffer);
        String status = client.request(handshake(port, path, token));
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException(status);
        }
        return client;
    }

    public static String handshake(int port, String path, String token) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + "Cookie: theme=dark; parley_session=" + token + "\r\n\r\n";
    }

    /** Sends a request, reads the response head and returns its first line. */
    public String request(String request) throws IOException {
        raw(request.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }

    public void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public void text(String text) throws IOException {
        raw(MaskedFrames.frame(0x81, text.getBytes(StandardCharsets.UTF_8)));
    }

    public Received read() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte();
        long size = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
        byte[] payload = in.readNBytes((int) size);
        return new Received(opcode, ByteBuffer.wrap(payload));
    }

    /** Reads up to the server's close frame and returns its code. */
    public int readCloseCode() throws IOException {
        while (true) {
            Received received = read();
            if (received.opcode() == 8) {
                return received.closeCode();
            }
        }
    }

    /** Ends the client's side of the connection (FIN). */
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads and discards everything until the server ends the connection. */
    public void readAll() throws IOException {
        in.readAllBytes();
    }

    /** Whether the server ended the connection. */
    public boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
