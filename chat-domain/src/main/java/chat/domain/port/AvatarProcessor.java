package chat.domain.port;

import chat.domain.account.Avatar;

/** Converts uploaded images to avatars. */
@FunctionalInterface
public interface AvatarProcessor {

    /**
     * Crops the centre square of a PNG, JPEG or GIF image.
     *
     * @return the avatar, a square PNG
     * @throws chat.domain.ChatException {@code bad_request} if the image has another format, is broken or is too large
     *     to decode; {@code unavailable} if too many images are being processed
     */
    Avatar process(byte[] image);
}
