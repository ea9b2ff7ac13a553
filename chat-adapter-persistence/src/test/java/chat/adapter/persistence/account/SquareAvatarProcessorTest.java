package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.ChatException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class SquareAvatarProcessorTest {
    private final SquareAvatarProcessor avatars = new SquareAvatarProcessor(1);

    /** An image whose central square is red on the left and blue on the right; the rest is green. */
    private static byte[] image(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        int side = Math.min(width, height);
        int left = (width - side) / 2;
        int top = (height - side) / 2;
        canvas.setColor(Color.GREEN);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(left, top, side / 2, side);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(left + side / 2, top, side - side / 2, side);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private BufferedImage avatarOf(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(avatars.process(image).png()));
    }

    private static boolean isRed(BufferedImage avatar, int x, int y) {
        Color color = new Color(avatar.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    }

    private static boolean isBlue(BufferedImage avatar, int x, int y) {
        Color color = new Color(avatar.getRGB(x, y));
        return color.getBlue() > 200 && color.getGreen() < 60 && color.getRed() < 60;
    }

    private ChatException assertRefused(byte[] image) {
        ChatException refusal = assertThrows(ChatException.class, () -> avatars.process(image));
        assertEquals(BAD_REQUEST, refusal.code());
        return refusal;
    }

    private void assertRefusedForItsSize(byte[] image) {
        assertEquals(
                "An image can have at most 4,096 pixels per side.",
                assertRefused(image).detail());
    }

    @Test
    void crops_the_centre_of_every_image_format_to_a_square_avatar() throws IOException {
        for (String format : List.of("png", "jpeg", "gif")) {
            for (int[] size : new int[][] {{1_000, 300}, {300, 1_000}, {3, 2}, {4_096, 600}}) {
                BufferedImage avatar = avatarOf(image(size[0], size[1], format));
                assertEquals(256, avatar.getWidth());
                assertEquals(256, avatar.getHeight());
            }
            for (int[] size : new int[][] {{1_000, 300}, {300, 1_000}, {4_096, 600}}) {
                BufferedImage avatar = avatarOf(image(size[0], size[1], format));
                for (int y : new int[] {20, 128, 235}) {
                    assertTrue(isRed(avatar, 20, y), format + " " + size[0] + " x " + size[1]);
                    assertTrue(isBlue(avatar, 235, y), format + " " + size[0] + " x " + size[1]);
                }
            }
        }
    }

    @Test
    void the_same_image_gives_the_same_bytes() throws IOException {
        byte[] image = image(600, 400, "png");
        assertEquals(avatars.process(image).digest(), avatars.process(image).digest());
    }

    @Test
    void applies_the_exif_orientation() throws IOException {
        byte[] jpeg = image(400, 400, "jpeg");
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteBuffer rotated = ByteBuffer.allocate(jpeg.length + exif.length);
        rotated.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2);
        BufferedImage avatar = avatarOf(rotated.array());
        assertEquals(List.of(true, false), List.of(isRed(avatar, 128, 20), isRed(avatar, 128, 235)));
    }

    @Test
    void refuses_files_of_other_formats() {
        for (String text :
                List.of("", "GIF8", "\u0089PNG\r\n", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>")) {
            assertRefused(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void refuses_an_oversized_image_before_decoding() throws IOException {
        // The pixels in these files do not suffice for the declared size, so decoding would fail with another message.
        byte[] png = image(8, 8, "png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertRefusedForItsSize(png);
        byte[] gif = image(8, 8, "gif");
        ByteBuffer.wrap(gif).putShort(indexOf(gif, 0x2c, 0, 0, 0, 0, 8, 0, 8, 0) + 5, (short) 0xffff);
        assertRefusedForItsSize(gif);
        byte[] jpeg = image(8, 8, "jpeg");
        ByteBuffer.wrap(jpeg).putShort(indexOf(jpeg, 0xff, 0xc0, 0, 17, 8, 0, 8, 0, 8) + 5, (short) 60_000);
        assertRefusedForItsSize(jpeg);
    }

    @Test
    void refuses_more_than_4096_pixels_a_side() throws IOException {
        for (String format : List.of("png", "jpeg", "gif")) {
            assertEquals(256, avatarOf(image(4_096, 1, format)).getWidth());
            assertRefusedForItsSize(image(4_097, 1, format));
            assertRefusedForItsSize(image(1, 4_097, format));
        }
    }

    private static int indexOf(byte[] bytes, int... wanted) {
        return IntStream.range(0, bytes.length - wanted.length)
                .filter(at -> IntStream.range(0, wanted.length).allMatch(i -> (bytes[at + i] & 0xff) == wanted[i]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void survives_damage_anywhere_in_a_gif() throws IOException {
        byte[] gif = image(8, 8, "gif");
        for (int at = 13; at < gif.length - 8; at++) {
            byte[] damaged = gif.clone();
            damaged[at] = (byte) 0xff;
            damaged[at + 1] = (byte) 0xff;
            assertAcceptedOrRefused(damaged);
        }
    }

    @Test
    void refuses_a_chunk_longer_than_the_file() throws IOException {
        byte[] png = image(8, 8, "png");
        ByteBuffer.wrap(png).putInt(33, Integer.MAX_VALUE);
        assertRefused(png);
    }

    @Test
    void survives_truncated_and_damaged_images() throws IOException {
        Random random = new Random(20_261_125);
        for (String format : List.of("png", "jpeg", "gif")) {
            byte[] image = image(64, 48, format);
            for (int time = 0; time < 150; time++) {
                byte[] broken = Arrays.copyOf(image, 1 + random.nextInt(image.length));
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                assertAcceptedOrRefused(broken);
            }
        }
        assertRefused(Arrays.copyOf(image(64, 48, "png"), 60));
    }

    private void assertAcceptedOrRefused(byte[] image) {
        try {
            avatars.process(image);
        } catch (ChatException refusal) {
            assertEquals(BAD_REQUEST, refusal.code());
        }
    }
}
