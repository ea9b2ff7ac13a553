package chat.adapter.rest.message;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.json.Fields;
import chat.adapter.rest.request.PathIds;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SignedIn;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.domain.error.ChatException;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far one has read a room. */
@Path("rooms/{room_id}/read")
@SignedIn
public final class ReadResource {
    private final MarkRead read;
    private final MarkUnread unread;

    public ReadResource(MarkRead read, MarkUnread unread) {
        this.read = read;
        this.unread = unread;
    }

    record Position(@Nullable Long seq, @Nullable Long unreadFrom) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void mark(@PathParam("room_id") String id, Position body, @Context ContainerRequestContext request) {
        RoomId room = PathIds.room(id);
        UserId by = Callers.of(request).user().id();
        Optional<Long> last = Fields.number("seq", body.seq());
        Optional<Long> first = Fields.number("unread_from", body.unreadFrom());
        requireOne(last, first);
        last.ifPresent(seq -> read.handle(new MarkRead.Command(room, by, seq)));
        first.ifPresent(seq -> unread.handle(new MarkUnread.Command(room, by, seq)));
    }

    private static void requireOne(Optional<Long> last, Optional<Long> first) {
        String detail = "Tell either seq or unread_from.";
        if (last.isEmpty() && first.isEmpty()) {
            throw ChatException.field(BAD_REQUEST, "seq", "missing", detail);
        }
        if (last.isPresent() && first.isPresent()) {
            throw ChatException.field(BAD_REQUEST, "unread_from", "invalid", detail);
        }
    }
}
