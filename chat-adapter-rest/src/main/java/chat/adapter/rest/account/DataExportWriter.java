package chat.adapter.rest.account;

import chat.application.account.ExportMessages;
import chat.application.message.MessageView;
import chat.application.workspace.UseCases;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.UserId;
import chat.domain.session.Session;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a user's data export while it reads the data. */
final class DataExportWriter {
    private final UseCases useCases;
    private final ObjectMapper mapper;
    private final Session session;

    DataExportWriter(UseCases useCases, ObjectMapper mapper, Session session) {
        this.useCases = useCases;
        this.mapper = mapper;
        this.session = session;
    }

    void write(OutputStream out) throws IOException {
        UserId user = session.user().id();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writeJson(zip, "profile.json", useCases.accounts().queries().me(user));
        writeJson(zip, "rooms.json", useCases.rooms().queries().listJoined(user));
        writeJson(zip, "sessions.json", useCases.sessions().list().handle(session));
        writeAvatar(zip, user);
        writeMessages(zip, user);
        zip.finish();
        zip.flush();
    }

    private void writeJson(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(mapper.writeValueAsBytes(content));
        zip.closeEntry();
    }

    private void writeAvatar(ZipOutputStream zip, UserId user) throws IOException {
        try {
            byte[] png = useCases.accounts().queries().avatar(user).png();
            zip.putNextEntry(new ZipEntry("avatar.png"));
            zip.write(png);
            zip.closeEntry();
        } catch (ChatException none) {
            if (none.code() != ErrorCode.NOT_FOUND) {
                throw none;
            }
        }
    }

    private void writeMessages(ZipOutputStream zip, UserId user) throws IOException {
        zip.putNextEntry(new ZipEntry("messages.json"));
        writeText(zip, "{\"messages\":[");
        String between = "\n";
        Optional<Long> next = Optional.of(0L);
        while (next.isPresent()) {
            ExportMessages.Part part = useCases.accounts().exportMessages().handle(user, next.get());
            for (MessageView message : part.messages()) {
                writeText(zip, between);
                zip.write(mapper.writeValueAsBytes(message));
                between = ",\n";
            }
            next = part.next();
        }
        writeText(zip, "\n]}\n");
        zip.closeEntry();
    }

    private static void writeText(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
