package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image as it was sent, of a kind that its first bytes tell: nothing is believed of what it is called. */
final class UploadedImage {
    private static final int MAX_SIDE = 4_096;
    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final String GIF = "GIF8";

    private final byte[] bytes;
    private final String format;

    private UploadedImage(byte[] bytes, String format) {
        this.bytes = bytes;
        this.format = format;
    }

    /** Empty for what is no image of a kind that is known, or an obviously broken one. */
    static Optional<UploadedImage> of(byte[] bytes) {
        if (begins(bytes, PNG)) {
            return PngChunks.areComplete(bytes) ? Optional.of(new UploadedImage(bytes, "png")) : Optional.empty();
        }
        if (begins(bytes, JPEG)) {
            return Optional.of(new UploadedImage(bytes, "jpeg"));
        }
        return begins(bytes, GIF) ? Optional.of(new UploadedImage(bytes, "gif")) : Optional.empty();
    }

    /** How it must be turned to stand upright. */
    AffineTransform orientation() {
        return format.equals("jpeg") ? ExifOrientation.of(bytes) : new AffineTransform();
    }

    /**
     * The square in the middle of its first frame, thinned out while it is read so that each side has less than twice as
     * many pixels as that, if it has more. Refuses with {@code bad_request} too large a one before anything is decoded.
     */
    BufferedImage readCenterSquare(int enough) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE) {
                throw new ChatException(BAD_REQUEST, "An image has at most 4,096 pixels a side.");
            }
            int side = Math.min(width, height);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            int step = Math.max(1, side / enough);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static boolean begins(byte[] bytes, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
