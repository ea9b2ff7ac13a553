package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.AvatarProcessor;
import chat.domain.port.UserDirectory;
import java.util.Optional;

/** Sets the user's own avatar. */
public final class SetAvatar {
    private final UserDirectory userDirectory;
    private final AvatarProcessor avatarProcessor;
    private final RateLimiter<UserId> writes;

    public SetAvatar(UserDirectory userDirectory, AvatarProcessor avatarProcessor, RateLimiter<UserId> writes) {
        this.userDirectory = userDirectory;
        this.avatarProcessor = avatarProcessor;
        this.writes = writes;
    }

    /**
     * @return the profile after the change
     * @throws chat.domain.ChatException {@code rate_limited}; {@code bad_request} if the image is invalid; {@code
     *     unavailable} if too many images are being processed
     */
    public MeView handle(UserId actor, byte[] image) {
        writes.acquire(actor);
        return MeView.of(userDirectory.setAvatar(actor, Optional.of(avatarProcessor.process(image))));
    }
}
