package chat.application.view;

import chat.domain.member.Member;
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
                PersonView.text(member.person().profile().name().value()),
                AvatarPath.of(member.person()),
                member.role().code());
    }
}
