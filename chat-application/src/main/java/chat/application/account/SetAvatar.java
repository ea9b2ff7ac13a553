package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.AvatarProcessor;
import chat.domain.port.UserDirectory;
import java.util.Optional;

/** Gives oneself a picture. */
public final class SetAvatar {
    private final UserDirectory userDirectory;
    private final AvatarProcessor avatarProcessor;
    private final RateLimiter<UserId> writes;

    public SetAvatar(UserDirectory userDirectory, AvatarProcessor avatarProcessor, RateLimiter<UserId> writes) {
        this.userDirectory = userDirectory;
        this.avatarProcessor = avatarProcessor;
        this.writes = writes;
    }

    /** Refuses with {@code rate_limited}, with {@code bad_request} what is no image, and with {@code unavailable} when busy. */
    public MeView handle(UserId actor, byte[] image) {
        writes.acquire(actor);
        return MeView.of(userDirectory.setAvatar(actor, Optional.of(avatarProcessor.process(image))));
    }
}
