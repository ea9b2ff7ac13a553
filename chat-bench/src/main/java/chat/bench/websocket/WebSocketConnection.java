package chat.bench.websocket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A client's connection. Confined to the thread of its event loop. */
public final class WebSocketConnection {
    private static final int NONCE_BYTES = 16;
    private static final int SWITCHING = 101;

    private final EventLoop loop;
    private final Handshake handshake;
    private final ConnectionListener listener;
    private final IncomingFrames incoming = new IncomingFrames(new FrameDecoder(this::onFrame), this::upgrade);
    private final OutgoingFrames outgoing = new OutgoingFrames();
    private @Nullable SocketChannel channel;
    private @Nullable ClientTransport transport;
    private boolean closed;

    private WebSocketConnection(EventLoop loop, Handshake handshake, ConnectionListener listener) {
        this.loop = loop;
        this.handshake = handshake;
        this.listener = listener;
    }

    /**
     * Starts to connect; if that fails, the listener's {@code onClosed} is called. Only on the loop's thread.
     *
     * @param cookie the {@code Cookie} of the upgrade request
     */
    public static WebSocketConnection connect(
            EventLoop loop, TargetAddress target, String cookie, ConnectionListener listener) {
        byte[] nonce = new byte[NONCE_BYTES];
        loop.random().nextBytes(nonce);
        WebSocketConnection connection =
                new WebSocketConnection(loop, new Handshake(target.uri(), cookie, nonce), listener);
        try {
            connection.start(target);
        } catch (IOException | UnresolvedAddressException e) {
            loop.execute(() -> connection.end(CloseReason.failed(e)));
        }
        return connection;
    }

    /** Sends a text message; without effect on a closed connection. */
    public void send(String text) {
        sendFrame(FrameDecoder.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the TCP connection at once, without a close frame, as a client does that loses its network. */
    public void drop() {
        closed = true;
        outgoing.clear();
        SocketChannel current = channel;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                // It is closed.
            }
        }
    }

    /** Handles what the selector reports. */
    void handle(SelectionKey key) {
        try {
            if (key.isValid() && key.isConnectable()) {
                finishConnect(key);
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
            if (key.isValid() && key.isReadable()) {
                read();
                flush();
            }
        } catch (IOException | UncheckedIOException e) {
            end(CloseReason.failed(e));
        }
    }

    private void start(TargetAddress target) throws IOException {
        SocketChannel socket = SocketChannel.open();
        channel = socket;
        socket.configureBlocking(false);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        transport = target.transport(socket);
        outgoing.add(ByteBuffer.wrap(handshake.request()));
        socket.register(loop.selector(), SelectionKey.OP_CONNECT, this);
        socket.connect(target.address());
    }

    private void finishConnect(SelectionKey key) throws IOException {
        ((SocketChannel) key.channel()).finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        flush();
    }

    private void read() throws IOException {
        ClientTransport current = transport;
        while (current != null && !closed) {
            byte[] bytes = loop.buffer();
            ByteBuffer buffer = ByteBuffer.wrap(bytes).put(incoming.rest());
            int count = current.read(buffer);
            incoming.decode(bytes, buffer.position());
            // TLS reads only if a whole record fits, so the buffer need not be full to be too small.
            if (incoming.rest().length > bytes.length / 2) {
                loop.growBuffer();
            }
            if (count < 0) {
                end(CloseReason.failed("the server ended the connection"));
            }
            if (!current.hasUnread()) {
                return;
            }
        }
    }

    private boolean upgrade(String head) {
        int status = handshake.status(head);
        if (status == SWITCHING) {
            listener.onOpen();
            return true;
        }
        String line = head.substring(0, head.indexOf('\r'));
        String phrase = "the server answered the upgrade with “" + line + "”";
        end(CloseReason.refused(status, phrase, Handshake.retryAfter(head)));
        return false;
    }

    private void onFrame(int opcode, byte[] bytes, int from, int to) {
        if (closed) {
            return;
        }
        switch (opcode) {
            case FrameDecoder.TEXT -> listener.onText(bytes, from, to);
            case FrameDecoder.PING -> sendFrame(FrameDecoder.PONG, Arrays.copyOfRange(bytes, from, to));
            case FrameDecoder.CLOSE -> onClose(Arrays.copyOfRange(bytes, from, to));
            default -> {}
        }
    }

    private void onClose(byte[] payload) {
        sendFrame(FrameDecoder.CLOSE, Arrays.copyOf(payload, Math.min(payload.length, Short.BYTES)));
        end(CloseReason.parse(payload));
    }

    private void sendFrame(int opcode, byte[] payload) {
        if (closed) {
            return;
        }
        outgoing.add(MaskedFrameEncoder.encode(opcode, payload, loop.random().nextInt()));
        try {
            flush();
        } catch (IOException e) {
            // The listener may be sending just now, so it is called later.
            loop.execute(() -> end(CloseReason.failed(e)));
        }
    }

    private void flush() throws IOException {
        ClientTransport current = transport;
        SocketChannel socket = channel;
        if (current == null || socket == null || closed || !socket.isConnected()) {
            return;
        }
        outgoing.flush(current);
        SelectionKey key = socket.keyFor(loop.selector());
        key.interestOps(SelectionKey.OP_READ | (current.isBlocked() ? SelectionKey.OP_WRITE : 0));
    }

    private void end(CloseReason reason) {
        if (!closed) {
            drop();
            listener.onClosed(reason);
        }
    }
}
