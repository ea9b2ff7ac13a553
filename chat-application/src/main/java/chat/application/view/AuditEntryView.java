package chat.application.view;

import chat.domain.audit.AuditEntry;
import chat.domain.audit.Recorded;
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
        NamedView by,
        String act,
        @Nullable NamedView user,
        @Nullable RoomNameView room,
        @Nullable Map<String, String> detail) {
    public static AuditEntryView of(Recorded recorded) {
        AuditEntry entry = recorded.entry();
        return new AuditEntryView(
                recorded.id(),
                entry.at().toString(),
                new NamedView(entry.by().value(), recorded.by().value()),
                entry.act().code(),
                entry.user()
                        .flatMap(id -> recorded.user().map(name -> new NamedView(id.value(), name.value())))
                        .orElse(null),
                entry.room()
                        .map(id -> new RoomNameView(
                                id.value(), recorded.room().map(RoomName::value).orElse("")))
                        .orElse(null),
                entry.detail().isEmpty() ? null : new TreeMap<>(entry.detail()));
    }
}
