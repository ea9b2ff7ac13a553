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
 * An entry of the audit log.
 *
 * @param at UTC, ISO 8601
 * @param by the user who acted
 * @param user the user who was affected, if any
 * @param room the room concerned, if any, with the name it had at the time
 * @param detail further facts
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
