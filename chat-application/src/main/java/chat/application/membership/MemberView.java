package chat.application.membership;

import chat.application.account.AvatarPath;
import chat.application.account.UserProfileView;
import chat.domain.membership.Member;
import org.jspecify.annotations.Nullable;

/**
 * One of a room's people.
 *
 * @param name what they like to be called, if they said
 * @param avatar the path of their picture, if they have one
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
