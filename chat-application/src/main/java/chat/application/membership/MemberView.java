package chat.application.membership;

import chat.application.account.AvatarPath;
import chat.application.account.UserProfileView;
import chat.domain.membership.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member of a room.
 *
 * @param name the display name, if any
 * @param avatar the path of the avatar, if any
 */
public record MemberView(
        long id,
        String username,
        @Nullable String name,
        @Nullable String avatar,
        String role) {

    public static MemberView of(Member member) {
        return new MemberView(
                member.id().value(),
                member.name().value(),
                UserProfileView.text(member.profile().profile().name().value()),
                AvatarPath.of(member.profile()),
                member.role().code());
    }
}
