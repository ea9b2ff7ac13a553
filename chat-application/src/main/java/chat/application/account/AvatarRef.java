package chat.application.account;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a picture of a user. Adapters turn it into an address.
 *
 * @param digest identifies the picture; a new picture has another
 */
public record AvatarRef(UserId user, String digest) {
    /** @return null if the user has no picture */
    public static @Nullable AvatarRef of(UserProfile userProfile) {
        return userProfile
                .profile()
                .avatar()
                .map(digest -> new AvatarRef(userProfile.id(), digest))
                .orElse(null);
    }
}
