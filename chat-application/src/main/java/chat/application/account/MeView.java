package chat.application.account;

import chat.domain.account.UserProfile;
import org.jspecify.annotations.Nullable;

/** The own profile of a user: {@link UserProfileView}, with {@code admin} always present. */
public record MeView(
        long id,
        String username,
        @Nullable String name,
        @Nullable AvatarRef avatar,
        @Nullable String status,
        boolean admin) {

    public static MeView of(UserProfile userProfile) {
        return new MeView(
                userProfile.id().value(),
                userProfile.user().name().value(),
                UserProfileView.text(userProfile.profile().name().value()),
                AvatarRef.of(userProfile),
                UserProfileView.text(userProfile.profile().status().value()),
                userProfile.user().admin());
    }
}
