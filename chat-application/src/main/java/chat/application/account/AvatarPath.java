package chat.application.account;

import chat.domain.account.UserProfile;
import org.jspecify.annotations.Nullable;

/** The URL path of a user's avatar. */
public final class AvatarPath {
    private static final int VERSION_LENGTH = 16;

    private AvatarPath() {}

    /** @return the path, which differs for each picture; null if the user has none */
    public static @Nullable String of(UserProfile userProfile) {
        return userProfile
                .profile()
                .avatar()
                .map(digest -> "/users/" + userProfile.id().value() + "/avatar?v=" + version(digest))
                .orElse(null);
    }

    /** @return the part of the path that identifies the picture with this digest */
    public static String version(String digest) {
        return digest.substring(0, VERSION_LENGTH);
    }
}
