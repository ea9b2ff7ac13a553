package chat.application.membership;

import chat.domain.membership.Member;
import java.util.List;

/** The members of a room. */
public record MembersView(List<MemberView> members) {
    public static MembersView of(List<Member> members) {
        return new MembersView(members.stream().map(MemberView::of).toList());
    }
}
