package chat.adapter.rest.person;

import chat.application.person.ExportMessages;
import chat.application.view.MessageView;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.session.Session;
import chat.domain.user.UserId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files with all that is kept of somebody, written as they are read. */
final class Archive {
    private final PersonUseCases.Export export;
    private final ObjectMapper mapper;
    private final Session session;

    Archive(PersonUseCases.Export export, ObjectMapper mapper, Session session) {
        this.export = export;
        this.mapper = mapper;
        this.session = session;
    }

    void write(OutputStream out) throws IOException {
        UserId user = session.user().id();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        json(zip, "profile.json", export.me().handle(user));
        json(zip, "rooms.json", export.rooms().handle(user));
        json(zip, "sessions.json", export.sessions().handle(session));
        avatar(zip, user);
        messages(zip, user);
        zip.finish();
        zip.flush();
    }

    private void json(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(mapper.writeValueAsBytes(content));
        zip.closeEntry();
    }

    private void avatar(ZipOutputStream zip, UserId user) throws IOException {
        try {
            byte[] png = export.avatar().handle(user).png();
            zip.putNextEntry(new ZipEntry("avatar.png"));
            zip.write(png);
            zip.closeEntry();
        } catch (ChatException none) {
            if (none.code() != ErrorCode.NOT_FOUND) {
                throw none;
            }
        }
    }

    private void messages(ZipOutputStream zip, UserId user) throws IOException {
        zip.putNextEntry(new ZipEntry("messages.json"));
        text(zip, "{\"messages\":[");
        String between = "\n";
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            ExportMessages.Part part = export.messages().handle(user, next.get());
            for (MessageView message : part.messages()) {
                text(zip, between);
                zip.write(mapper.writeValueAsBytes(message));
                between = ",\n";
            }
            next = part.next();
        }
        text(zip, "\n]}\n");
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
