package chat.adapter.websocket.connection;

import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;

/** The TCP connection of one socket: what Tyrus' SPI does not offer. No method blocks or throws. */
public interface Transport {

    /** Returns the writer of this connection. It may be used once the upgrade is answered. */
    Writer writer();

    /**
     * Passes all bytes that the client sends to a reader, one call after the other. Called once, on the thread that has
     * answered the upgrade.
     *
     * @param atEnd called after the last bytes if the client ends its side of the connection; it may still read
     */
    void readInto(ReadHandler reader, Runnable atEnd);

    /** Closes the connection at once and discards pending writes. */
    void terminate();

    /** Stops reading once the bytes already read are handled, so that TCP throttles the client. */
    void pauseReading();

    /** Resumes reading. Bytes may be handled before this returns, on any thread. */
    void resumeReading();
}
