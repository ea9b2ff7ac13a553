package chat.domain.port;

import chat.domain.account.Avatar;

/** Makes pictures of images that people send. */
@FunctionalInterface
public interface AvatarProcessor {

    /**
     * The middle of a PNG, JPEG or GIF, as a square. Refuses with {@code bad_request} what is none of these, is broken or
     * is too large to look at, and with {@code unavailable} when busy.
     */
    Avatar process(byte[] image);
}
