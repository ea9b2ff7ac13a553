package chat.adapter.websocket.fanout;

/**
 * A row as the payload of a frame.
 *
 * @param posted true if this is the posting of a message, the only rows that single-room connections receive
 */
record EncodedRow(long revision, boolean posted, byte[] payload) {}
