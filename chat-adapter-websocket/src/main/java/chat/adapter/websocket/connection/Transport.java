package chat.adapter.websocket.connection;

/** What Tyrus does not tell of a TCP connection: that it can be held back, and cut. No call waits or throws. */
public interface Transport {

    /** Ends it at once, whatever still waits to be written. */
    void terminate();

    /** Reads nothing more from it once the bytes in hand are handled, so that the client has to wait. */
    void pauseReading();

    /** Reads on. */
    void resumeReading();
}
