package chat.application.account;

import chat.domain.account.UserProfile;
import org.jspecify.annotations.Nullable;

/** Where somebody's picture is. */
public final class AvatarPath {
    private static final int VERSION_LENGTH = 16;

    private AvatarPath() {}

    /** The path, which is another for each picture; null without one. */
    public static @Nullable String of(UserProfile userProfile) {
        return userProfile
                .profile()
                .avatar()
                .map(digest -> "/users/" + userProfile.id().value() + "/avatar?v=" + version(digest))
                .orElse(null);
    }

    /** What stands for the picture of that digest in its path. */
    public static String version(String digest) {
        return digest.substring(0, VERSION_LENGTH);
    }
}
