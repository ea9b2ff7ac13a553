package chat.application.room;

import chat.application.membership.MemberView;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room as one user sees it; the components after {@code people} are present for members only.
 *
 * @param members the number of members
 * @param people the members of a direct room, which has no name
 * @param notifications the notification level of the member
 * @param revision the head of the room's log
 * @param lastSeq the seq of the newest row of any kind
 * @param lastReadSeq the read marker of the member
 * @param unread the number of unread messages at {@code revision}; 100 stands for more than 99
 * @param mentions how many of these mention the member or {@code @room}; 100 stands for more than 99
 */
public record RoomView(
        long id,
        String name,
        String topic,
        String visibility,
        boolean archived,
        int members,
        @Nullable List<MemberView> people,
        @Nullable String role,
        @Nullable String notifications,
        @Nullable Long revision,
        @Nullable Long lastSeq,
        @Nullable Long lastReadSeq,
        @Nullable Integer unread,
        @Nullable Integer mentions) {

    public static RoomView of(RoomSummary summary) {
        boolean member = summary.role().isPresent();
        return new RoomView(
                summary.room().id().value(),
                summary.room().name().value(),
                summary.room().topic().value(),
                summary.room().visibility().code(),
                summary.room().archived(),
                summary.members(),
                summary.people().isEmpty()
                        ? null
                        : summary.people().stream().map(MemberView::of).toList(),
                summary.role().map(Role::code).orElse(null),
                summary.ownMembership().map(own -> own.notifications().code()).orElse(null),
                member ? summary.revision().value() : null,
                member ? summary.lastSeq() : null,
                summary.ownMembership().map(own -> own.readMarker().seq()).orElse(null),
                summary.ownMembership().map(own -> own.unread().messages()).orElse(null),
                summary.ownMembership().map(own -> own.unread().mentions()).orElse(null));
    }
}
