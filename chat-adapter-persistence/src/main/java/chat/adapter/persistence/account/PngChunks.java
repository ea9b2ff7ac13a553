package chat.adapter.persistence.account;

import java.nio.ByteBuffer;

/** Validates the chunk lengths of a PNG, because the decoder allocates as much memory as a chunk declares. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int CHUNK_OVERHEAD = 12;
    private static final int END = 0x49454e44;

    private PngChunks() {}

    /** Returns whether every chunk up to the last is as long as it declares. */
    static boolean areComplete(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int at = SIGNATURE;
        while (png.length - at >= CHUNK_OVERHEAD) {
            int length = bytes.getInt(at);
            if (length < 0 || length > png.length - at - CHUNK_OVERHEAD) {
                return false;
            }
            if (bytes.getInt(at + Integer.BYTES) == END) {
                return true;
            }
            at += length + CHUNK_OVERHEAD;
        }
        return false;
    }
}
