package chat.adapter.persistence.transaction;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Locale;

/**
 * Something to do in the background.
 *
 * @param subject what it is done to: the id of a user or of a room
 */
public record BackgroundTask(Kind kind, long subject) {

    /** What can be done in the background. */
    public enum Kind {
        /** Makes tombstones of all messages of a user. */
        ERASE_MESSAGES,
        /** Deletes the rows that a deleted room has left. */
        PURGE_ROOM;

        /** @return the name in the database, in lower snake case */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the task of erasing all that the user wrote */
    public static BackgroundTask eraseMessages(UserId user) {
        return new BackgroundTask(Kind.ERASE_MESSAGES, user.value());
    }

    /** @return the task of purging a deleted room */
    public static BackgroundTask purgeRoom(RoomId room) {
        return new BackgroundTask(Kind.PURGE_ROOM, room.value());
    }
}
