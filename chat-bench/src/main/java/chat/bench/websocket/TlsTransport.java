package chat.bench.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** TLS over TCP, by the JDK's engine. The handshake runs inside of reads and writes. */
final class TlsTransport implements ClientTransport {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SSLEngine engine;
    private final ByteBuffer incoming;
    private final ByteBuffer outgoing;
    private boolean overflow;

    /** @param engine in client mode, with the name of the server to verify */
    TlsTransport(SocketChannel channel, SSLEngine engine) {
        this.channel = channel;
        this.engine = engine;
        int packet = engine.getSession().getPacketBufferSize();
        this.incoming = ByteBuffer.allocate(packet);
        this.outgoing = ByteBuffer.allocate(2 * packet).limit(0);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int before = into.position();
        overflow = false;
        int received = 0;
        do {
            received = overflow ? 0 : channel.read(incoming);
            decrypt(into);
        } while (received > 0 && !overflow);
        int count = into.position() - before;
        return count == 0 && received < 0 ? -1 : count;
    }

    @Override
    public boolean hasUnread() {
        return overflow;
    }

    @Override
    public void write(ByteBuffer from) throws IOException {
        flush();
        while (!isBlocked() && (from.hasRemaining() || status() == HandshakeStatus.NEED_WRAP)) {
            if (status() == HandshakeStatus.NEED_UNWRAP) {
                return;
            }
            encrypt(from);
        }
    }

    @Override
    public boolean isBlocked() {
        return outgoing.hasRemaining();
    }

    private void decrypt(ByteBuffer into) throws IOException {
        incoming.flip();
        try {
            boolean progress = true;
            while (progress && (incoming.hasRemaining() || status() == HandshakeStatus.NEED_UNWRAP)) {
                SSLEngineResult result = engine.unwrap(incoming, into);
                overflow = result.getStatus() == Status.BUFFER_OVERFLOW;
                if (result.getStatus() == Status.CLOSED && into.position() == 0) {
                    throw new EOFException("TLS was closed");
                }
                progress = result.getStatus() == Status.OK;
                answerHandshake();
            }
        } finally {
            incoming.compact();
        }
    }

    private void answerHandshake() throws IOException {
        runDelegatedTasks();
        while (status() == HandshakeStatus.NEED_WRAP && !isBlocked()) {
            encrypt(NOTHING);
        }
    }

    private void encrypt(ByteBuffer from) throws IOException {
        outgoing.clear();
        SSLEngineResult result = engine.wrap(from, outgoing);
        outgoing.flip();
        if (result.getStatus() != Status.OK) {
            throw new SSLException("TLS failed: " + result.getStatus());
        }
        flush();
        runDelegatedTasks();
    }

    private void flush() throws IOException {
        if (outgoing.hasRemaining()) {
            channel.write(outgoing);
        }
    }

    private void runDelegatedTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    private HandshakeStatus status() {
        return engine.getHandshakeStatus();
    }
}
