package chat.adapter.rest.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.PathIds;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RequestFields;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves the user's read marker in a room. */
@Path("rooms/{room_id}/read")
@Authenticated
public final class ReadMarkerResource {
    private final MarkRead read;
    private final MarkUnread unread;

    public ReadMarkerResource(MarkRead read, MarkUnread unread) {
        this.read = read;
        this.unread = unread;
    }

    record ReadMarkerRequest(@Nullable Long seq, @Nullable Long unreadFrom) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void mark(
            @PathParam("room_id") String id, ReadMarkerRequest body, @Context ContainerRequestContext request) {
        RoomId room = PathIds.room(id);
        UserId by = RequestAuthenticator.sessionOf(request).user().id();
        Optional<Long> last = RequestFields.number("seq", body.seq());
        Optional<Long> first = RequestFields.number("unread_from", body.unreadFrom());
        requireOne(last, first);
        last.ifPresent(seq -> read.handle(new MarkRead.Command(room, by, seq)));
        first.ifPresent(seq -> unread.handle(new MarkUnread.Command(room, by, seq)));
    }

    private static void requireOne(Optional<Long> last, Optional<Long> first) {
        String detail = "Send either seq or unread_from.";
        if (last.isEmpty() && first.isEmpty()) {
            throw ChatException.forField(BAD_REQUEST, "seq", "missing", detail);
        }
        if (last.isPresent() && first.isPresent()) {
            throw ChatException.forField(BAD_REQUEST, "unread_from", "invalid", detail);
        }
    }
}
