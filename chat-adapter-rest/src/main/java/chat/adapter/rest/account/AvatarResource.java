package chat.adapter.rest.account;

import static chat.adapter.rest.http.HttpErrorCode.PAYLOAD_TOO_LARGE;
import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.adapter.rest.http.Authenticated;
import chat.adapter.rest.http.HttpException;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.application.account.MeView;
import chat.application.account.RemoveAvatar;
import chat.application.account.SetAvatar;
import chat.domain.ChatException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Sets or removes the user's own avatar. The request body is the image itself. */
@Path("me/avatar")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public final class AvatarResource {
    /** Maximum length of an image, in bytes. */
    public static final int MAX_BYTES = 5 << 20;

    private final SetAvatar set;
    private final RemoveAvatar remove;

    public AvatarResource(SetAvatar set, RemoveAvatar remove) {
        this.set = set;
        this.remove = remove;
    }

    @PUT
    @Consumes({"image/png", "image/jpeg", "image/gif"})
    public MeView set(@Context ContainerRequestContext request) {
        return set.handle(RequestAuthenticator.sessionOf(request).user().id(), image(request));
    }

    @DELETE
    public MeView remove(@Context ContainerRequestContext request) {
        return remove.handle(RequestAuthenticator.sessionOf(request).user().id());
    }

    private static byte[] image(ContainerRequestContext request) {
        try {
            byte[] image = request.getEntityStream().readNBytes(MAX_BYTES + 1);
            if (image.length > MAX_BYTES) {
                throw new HttpException(PAYLOAD_TOO_LARGE, "An image can have at most " + MAX_BYTES + " bytes.");
            }
            return image;
        } catch (IOException aborted) {
            throw new ChatException(BAD_REQUEST, "The request body could not be read.");
        }
    }
}
