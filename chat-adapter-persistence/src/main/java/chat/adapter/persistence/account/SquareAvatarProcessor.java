package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import chat.domain.account.Avatar;
import chat.domain.port.AvatarProcessor;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * {@link AvatarProcessor} that makes squares of {@value #SIDE} pixels a side. Only a few run at once, because each
 * takes memory and a core.
 */
public final class SquareAvatarProcessor implements AvatarProcessor {
    static final int SIDE = 256;
    private static final int MAX_WAIT_SECONDS = 2;

    private final Semaphore permits;

    /** @param maxConcurrent maximum number of avatars that are processed concurrently */
    public SquareAvatarProcessor(int maxConcurrent) {
        permits = new Semaphore(maxConcurrent, true);
    }

    @Override
    public Avatar process(byte[] image) {
        UploadedImage source = UploadedImage.of(image).orElseThrow(SquareAvatarProcessor::unreadable);
        acquirePermit();
        try {
            return new Avatar(png(applyOrientation(source.readCenterSquare(2 * SIDE), source.orientation())));
        } catch (ChatException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            // The decoders report broken images with various exceptions.
            throw unreadable();
        } finally {
            permits.release();
        }
    }

    private void acquirePermit() {
        try {
            if (permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw ChatException.withRetryAfter(UNAVAILABLE, "Too many avatars are being processed.", Duration.ofSeconds(1));
    }

    private static BufferedImage applyOrientation(BufferedImage square, AffineTransform orientation) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.transform(orientation);
            canvas.drawImage(square, 0, 0, SIDE, SIDE, null);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    private static ChatException unreadable() {
        return new ChatException(BAD_REQUEST, "The image is not a readable PNG, JPEG or GIF.");
    }
}
