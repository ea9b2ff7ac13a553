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

/** An uploaded image. Its first bytes determine its format; the declared media type is ignored. */
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

    /**
     * Detects the format.
     *
     * @return empty if the format is unknown or the image obviously broken
     */
    static Optional<UploadedImage> of(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return PngChunks.areComplete(bytes) ? Optional.of(new UploadedImage(bytes, "png")) : Optional.empty();
        }
        if (startsWith(bytes, JPEG)) {
            return Optional.of(new UploadedImage(bytes, "jpeg"));
        }
        return startsWith(bytes, GIF) ? Optional.of(new UploadedImage(bytes, "gif")) : Optional.empty();
    }

    /** Returns the transformation that turns the image upright. */
    AffineTransform orientation() {
        return format.equals("jpeg") ? ExifOrientation.of(bytes) : new AffineTransform();
    }

    /**
     * Decodes the central square of the first frame. Larger images are subsampled while they are read, to less than
     * twice the requested size.
     *
     * @param minSide requested pixels per side
     * @throws ChatException with code {@code bad_request} if the image has more than 4,096 pixels a side; nothing is
     *     decoded then
     */
    BufferedImage readCenterSquare(int minSide) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MAX_SIDE || height > MAX_SIDE) {
                throw new ChatException(BAD_REQUEST, "An image can have at most 4,096 pixels per side.");
            }
            int side = Math.min(width, height);
            ImageReadParam params = reader.getDefaultReadParam();
            params.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            int step = Math.max(1, side / minSide);
            params.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, params);
        } finally {
            reader.dispose();
        }
    }

    private static boolean startsWith(byte[] bytes, String start) {
        byte[] expected = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }
}
