package chat.adapter.websocket.connection;

/**
 * TCP operations that Tyrus does not offer: pausing reads and terminating the connection. No method blocks or throws.
 */
public interface Transport {

    /** Closes the connection at once and discards pending writes. */
    void terminate();

    /** Stops reading once the bytes already read are handled, so that TCP throttles the client. */
    void pauseReading();

    /** Resumes reading. */
    void resumeReading();
}
