package chat.application.view;

import chat.domain.room.Room;
import chat.domain.room.Tally;

/**
 * A room as an administrator counts it.
 *
 * @param visibility {@code public} or {@code private}
 * @param owners how many of its members own it
 */
public record TallyView(
        long id, String name, String topic, String visibility, boolean archived, int members, int owners) {
    public static TallyView of(Tally tally) {
        Room room = tally.room();
        return new TallyView(
                room.id().value(),
                room.name().value(),
                room.topic().value(),
                room.visibility().code(),
                room.archived(),
                tally.members(),
                tally.owners());
    }
}
