package chat.adapter.rest.message;

import chat.application.message.MessageView;
import chat.domain.account.UserId;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Reaction;
import chat.domain.message.RoomEvent;
import chat.domain.message.TextMessage;
import chat.domain.room.Room;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;

/** Writes rows of a room's log as JSON, exactly as Jackson encodes their {@link MessageView}. */
final class MessageJsonWriter {
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString ROOM_ID = new SerializedString("room_id");
    private static final SerializableString SEQ = new SerializedString("seq");
    private static final SerializableString REVISION = new SerializedString("revision");
    private static final SerializableString KIND = new SerializedString("kind");
    private static final SerializableString USER_ID = new SerializedString("user_id");
    private static final SerializableString USERNAME = new SerializedString("username");
    private static final SerializableString CONTENT = new SerializedString("content");
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString CLIENT_ID = new SerializedString("client_id");

    private final JsonGenerator out;

    private MessageJsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(List<Message> rows, JsonGenerator out) throws IOException {
        MessageJsonWriter writer = new MessageJsonWriter(out);
        out.writeStartArray();
        for (Message row : rows) {
            writer.write(row);
        }
        out.writeEndArray();
    }

    private void write(Message row) throws IOException {
        out.writeStartObject();
        number(ID, row.id().value());
        number(ROOM_ID, row.id().room().value());
        number(SEQ, row.seq());
        number(REVISION, row.revision().value());
        if (row instanceof MembershipEvent event) {
            text(KIND, event.type().code());
        } else if (row instanceof RoomEvent) {
            text(KIND, "room");
        }
        number(USER_ID, row.author().id().value());
        text(USERNAME, row.author().name().value());
        if (row instanceof TextMessage message) {
            text(CONTENT, message.body().content().value());
        }
        text(TIMESTAMP, row.timestamp().toString());
        if (row.clientId().isPresent()) {
            text(CLIENT_ID, row.clientId().get().value());
        }
        details(row);
        out.writeEndObject();
    }

    private void details(Message row) throws IOException {
        if (row instanceof TextMessage message) {
            body(message.body());
        } else if (row instanceof DeletedMessage) {
            out.writeBooleanField("deleted", true);
        } else if (row instanceof RoomEvent event) {
            room(event.room());
        } else if (row instanceof MembershipEvent event && event.actor().isPresent()) {
            out.writeNumberField("by", event.actor().get().value());
        }
    }

    private void body(MessageBody body) throws IOException {
        if (body.replyTo().isPresent()) {
            out.writeNumberField("reply_to", body.replyTo().get().value());
        }
        if (!body.mentions().users().isEmpty()) {
            users("mentions", body.mentions().users());
        }
        if (body.mentions().room()) {
            out.writeBooleanField("mentions_room", true);
        }
        if (body.lastEdit().isPresent()) {
            out.writeStringField("edited_at", body.lastEdit().get().at().toString());
        }
        if (!body.reactions().isEmpty()) {
            reactions(body.reactions());
        }
        if (body.pinned()) {
            out.writeBooleanField("pinned", true);
        }
    }

    private void reactions(List<Reaction> reactions) throws IOException {
        out.writeArrayFieldStart("reactions");
        for (Reaction reaction : reactions) {
            out.writeStartObject();
            out.writeStringField("emoji", reaction.emoji().value());
            out.writeNumberField("count", reaction.count());
            users("user_ids", reaction.users());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void users(String name, List<UserId> users) throws IOException {
        out.writeArrayFieldStart(name);
        for (UserId user : users) {
            out.writeNumber(user.value());
        }
        out.writeEndArray();
    }

    private void room(Room room) throws IOException {
        out.writeObjectFieldStart("room");
        number(ID, room.id().value());
        out.writeStringField("name", room.name().value());
        out.writeStringField("topic", room.topic().value());
        out.writeStringField("visibility", room.visibility().code());
        out.writeBooleanField("archived", room.archived());
        out.writeEndObject();
    }

    private void number(SerializableString name, long value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    private void text(SerializableString name, String value) throws IOException {
        out.writeFieldName(name);
        out.writeString(value);
    }
}
