package chat.application.view;

import chat.domain.member.Place;
import chat.domain.member.Role;
import org.jspecify.annotations.Nullable;

/**
 * A room; what stands behind {@code members} is there for its members only.
 *
 * @param members how many people are in it
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
        int members,
        @Nullable String role,
        @Nullable Long revision,
        @Nullable Long lastSeq,
        @Nullable Long lastReadSeq,
        @Nullable Integer unread,
        @Nullable Integer mentions) {

    // Rooms of other visibility do not exist yet; the field is there so that clients need not change when they do.
    private static final String PUBLIC = "public";

    public static RoomView of(Place place) {
        boolean member = place.role().isPresent();
        return new RoomView(
                place.room().id().value(),
                place.room().name().value(),
                place.room().topic().value(),
                PUBLIC,
                place.members(),
                place.role().map(Role::code).orElse(null),
                member ? place.revision().value() : null,
                member ? place.lastSeq() : null,
                place.own().map(own -> own.read().seq()).orElse(null),
                place.own().map(own -> own.unread().messages()).orElse(null),
                place.own().map(own -> own.unread().mentions()).orElse(null));
    }
}
