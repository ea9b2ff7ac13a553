package chat.adapter.websocket.fake;

import java.nio.ByteBuffer;

/** Frames as clients send them, with a mask of zero, so that the payload stays readable. */
public final class MaskedFrames {
    private static final int MASK = 0x80;
    private static final int LARGEST_HEAD = 14;

    private MaskedFrames() {}

    public static byte[] frame(int head, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(LARGEST_HEAD + payload.length).put((byte) head);
        if (payload.length < 126) {
            frame.put((byte) (MASK | payload.length));
        } else if (payload.length <= 0xffff) {
            frame.put((byte) (MASK | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASK | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }
}
