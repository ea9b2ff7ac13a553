package chat.application.audit;

import chat.application.account.UserRef;
import chat.application.room.RoomRef;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.room.RoomName;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done by office.
 *
 * @param at UTC, ISO 8601
 * @param user whom it was done to, if it was a person
 * @param room where, if it was in a room, by the name that it had
 * @param detail what else is worth knowing
 */
public record AuditEntryView(
        long id,
        String at,
        UserRef by,
        String act,
        @Nullable UserRef user,
        @Nullable RoomRef room,
        @Nullable Map<String, String> detail) {
    public static AuditEntryView of(AuditRecord recorded) {
        AuditEntry entry = recorded.entry();
        return new AuditEntryView(
                recorded.id(),
                entry.at().toString(),
                new UserRef(entry.actor().value(), recorded.actorName().value()),
                entry.action().code(),
                entry.user()
                        .flatMap(id -> recorded.userName().map(name -> new UserRef(id.value(), name.value())))
                        .orElse(null),
                entry.room()
                        .map(id -> new RoomRef(
                                id.value(),
                                recorded.roomName().map(RoomName::value).orElse("")))
                        .orElse(null),
                entry.detail().isEmpty() ? null : new TreeMap<>(entry.detail()));
    }
}
