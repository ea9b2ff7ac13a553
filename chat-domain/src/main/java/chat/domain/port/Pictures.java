package chat.domain.port;

import chat.domain.user.Avatar;

/** Makes pictures of images that people send. */
@FunctionalInterface
public interface Pictures {

    /**
     * The middle of a PNG, JPEG or GIF, as a square. Refuses with {@code bad_request} what is none of these, is broken or
     * is too large to look at, and with {@code unavailable} when busy.
     */
    Avatar avatar(byte[] image);
}
