package chat.application.account;

import chat.domain.account.AdminUserRecord;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see them: {@link UserProfileView} with timestamps.
 *
 * @param createdAt when the account was created: UTC, ISO 8601, as is {@code lastSeenAt}
 */
public record AdminUserView(
        long id,
        String username,
        @Nullable String name,
        @Nullable AvatarRef avatar,
        @Nullable String status,
        @Nullable Boolean admin,
        @Nullable Boolean deactivated,
        String createdAt,
        @Nullable String lastSeenAt) {

    public static AdminUserView of(AdminUserRecord registered) {
        UserProfileView userProfile = UserProfileView.of(registered.profile());
        return new AdminUserView(
                userProfile.id(),
                userProfile.username(),
                userProfile.name(),
                userProfile.avatar(),
                userProfile.status(),
                userProfile.admin(),
                userProfile.deactivated(),
                registered.createdAt().toString(),
                registered.seenAt().map(Object::toString).orElse(null));
    }
}
