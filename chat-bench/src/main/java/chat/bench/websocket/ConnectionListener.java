package chat.bench.websocket;

import java.io.UncheckedIOException;

/** Receives the events of one connection, on the thread of its event loop. */
public interface ConnectionListener {
    /** The upgrade succeeded; frames can be sent. Does nothing by default: on {@code /ws}, the welcome follows. */
    default void onOpen() {}

    /**
     * A text message arrived.
     *
     * @param bytes the read buffer, valid only during this call
     * @param from index of the first byte of the message's UTF-8 text
     * @param to index after the last one
     * @throws UncheckedIOException if the message is not valid; it ends the connection
     */
    void onText(byte[] bytes, int from, int to);

    /**
     * The connection ended or could not be opened; called once, and nothing is called afterwards.
     *
     * @param reason why
     */
    void onClosed(CloseReason reason);
}
