package chat.application.room;

import chat.application.membership.MemberView;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room; what stands behind {@code people} is there for its members only.
 *
 * @param members how many people are in it
 * @param people everybody in a direct room, which has no name
 * @param notifications what the member wants to be told of
 * @param revision the head of its log
 * @param lastSeq the seq of its newest row of any kind
 * @param lastReadSeq how far the member has read
 * @param unread what others wrote since, when the room was at {@code revision}; 100 stands for more than 99
 * @param mentions how much of that calls the member or everybody; 100 stands for more than 99
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
