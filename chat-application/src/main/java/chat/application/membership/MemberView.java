package chat.application.membership;

import chat.application.account.AvatarRef;
import chat.application.account.UserProfileView;
import chat.domain.membership.Member;
import org.jspecify.annotations.Nullable;

/**
 * A member of a room.
 *
 * @param name the display name, if any
 * @param avatar the avatar, if any
 */
public record MemberView(
        long id,
        String username,
        @Nullable String name,
        @Nullable AvatarRef avatar,
        String role) {

    public static MemberView of(Member member) {
        return new MemberView(
                member.id().value(),
                member.name().value(),
                UserProfileView.text(member.profile().profile().name().value()),
                AvatarRef.of(member.profile()),
                member.role().code());
    }
}
