package chat.adapter.persistence.account;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the orientation of a JPEG from the Exif tag 0x0112. */
final class ExifOrientation {
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final double S = SquareAvatarProcessor.SIDE;

    private static final double[][] TRANSFORMS = {
        {1, 0, 0, 1, 0, 0},
        {-1, 0, 0, 1, S, 0},
        {-1, 0, 0, -1, S, S},
        {1, 0, 0, -1, 0, S},
        {0, 1, 1, 0, 0, 0},
        {0, 1, -1, 0, S, 0},
        {0, -1, -1, 0, S, S},
        {0, -1, 1, 0, 0, S},
    };

    private ExifOrientation() {}

    /**
     * Returns the transformation that turns a square image upright; the identity if the JPEG has no valid orientation.
     */
    static AffineTransform of(byte[] jpeg) {
        int orientation = 1;
        try {
            orientation = find(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
            // Without valid Exif data the image is shown as it is.
        }
        return new AffineTransform(
                TRANSFORMS[orientation >= 1 && orientation <= TRANSFORMS.length ? orientation - 1 : 0]);
    }

    private static int find(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xff) == 0xff && (jpeg.get(at + 1) & 0xff) != START_OF_SCAN) {
            int length = jpeg.getShort(at + 2) & 0xffff;
            if ((jpeg.get(at + 1) & 0xff) == APP1 && jpeg.getInt(at + 4) == EXIF) {
                return findInTiff(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int findInTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                return tiff.getShort(at + 8) & 0xffff;
            }
        }
        return 1;
    }
}
