package chat.application.account;

import chat.domain.account.AccountStatus;
import chat.domain.account.UserProfile;
import org.jspecify.annotations.Nullable;

/**
 * The public profile of a user. Values that do not apply are null.
 *
 * @param name the display name
 */
public record UserProfileView(
        long id,
        String username,
        @Nullable String name,
        @Nullable AvatarRef avatar,
        @Nullable String status,
        @Nullable Boolean admin,
        @Nullable Boolean deactivated,
        @Nullable Boolean deleted) {

    public static UserProfileView of(UserProfile userProfile) {
        return new UserProfileView(
                userProfile.id().value(),
                userProfile.user().name().value(),
                text(userProfile.profile().name().value()),
                AvatarRef.of(userProfile),
                text(userProfile.profile().status().value()),
                trueOrAbsent(userProfile.user().admin()),
                trueOrAbsent(userProfile.accountStatus() == AccountStatus.DEACTIVATED),
                trueOrAbsent(userProfile.accountStatus() == AccountStatus.DELETED));
    }

    static @Nullable public String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Boolean trueOrAbsent(boolean value) {
        return value ? Boolean.TRUE : null;
    }
}
