package chat.adapter.persistence.transaction;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A background task.
 *
 * @param subject the id of the user or room that the task is about
 */
public record BackgroundTask(Kind kind, long subject) {

    /** Kinds of background tasks. */
    public enum Kind {
        /** Replaces all messages of a user with tombstones. */
        ERASE_MESSAGES,
        /** Deletes the rows of a deleted room. */
        PURGE_ROOM;

        /** @return the kind with this name in the database; empty if this version knows none */
        static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        /** @return the name in the database, in lower snake case */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the task that erases all messages of the user */
    public static BackgroundTask eraseMessages(UserId user) {
        return new BackgroundTask(Kind.ERASE_MESSAGES, user.value());
    }

    /** @return the task that purges a deleted room */
    public static BackgroundTask purgeRoom(RoomId room) {
        return new BackgroundTask(Kind.PURGE_ROOM, room.value());
    }
}
