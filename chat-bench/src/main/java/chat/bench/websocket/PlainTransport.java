package chat.bench.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** TCP without encryption. */
final class PlainTransport implements ClientTransport {
    private final SocketChannel channel;
    private boolean blocked;

    PlainTransport(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public boolean hasUnread() {
        return false;
    }

    @Override
    public void write(ByteBuffer from) throws IOException {
        channel.write(from);
        blocked = from.hasRemaining();
    }

    @Override
    public boolean isBlocked() {
        return blocked;
    }
}
