package chat.application.view;

import chat.domain.member.Member;

/** One of a room's people. */
public record MemberView(long id, String username, String role) {
    public static MemberView of(Member member) {
        return new MemberView(
                member.id().value(), member.name().value(), member.role().code());
    }
}
