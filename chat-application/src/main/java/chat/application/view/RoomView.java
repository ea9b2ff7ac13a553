package chat.application.view;

import chat.domain.member.Place;
import chat.domain.member.Role;
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

    public static RoomView of(Place place) {
        boolean member = place.role().isPresent();
        return new RoomView(
                place.room().id().value(),
                place.room().name().value(),
                place.room().topic().value(),
                place.room().visibility().code(),
                place.room().archived(),
                place.members(),
                place.people().isEmpty()
                        ? null
                        : place.people().stream().map(MemberView::of).toList(),
                place.role().map(Role::code).orElse(null),
                place.own().map(own -> own.notifications().code()).orElse(null),
                member ? place.revision().value() : null,
                member ? place.lastSeq() : null,
                place.own().map(own -> own.read().seq()).orElse(null),
                place.own().map(own -> own.unread().messages()).orElse(null),
                place.own().map(own -> own.unread().mentions()).orElse(null));
    }
}
