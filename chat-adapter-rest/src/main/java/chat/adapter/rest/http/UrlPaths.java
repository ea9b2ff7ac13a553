package chat.adapter.rest.http;

import chat.application.account.AvatarRef;
import chat.application.account.PasswordResetRef;
import chat.application.invitation.InvitationRef;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;

/** The URL paths of what views refer to. They are the same in responses and in frames. */
public final class UrlPaths {
    private static final int VERSION_LENGTH = 16;

    private UrlPaths() {}

    /** @return the module that writes references in JSON as URL paths */
    public static Module jsonModule() {
        return new SimpleModule()
                .addSerializer(AvatarRef.class, writing(UrlPaths::of))
                .addSerializer(InvitationRef.class, writing(UrlPaths::of))
                .addSerializer(PasswordResetRef.class, writing(UrlPaths::of));
    }

    /** @return the path of {@link chat.adapter.rest.account.UserAvatarResource}, which differs for each picture */
    public static String of(AvatarRef avatar) {
        return "/users/" + avatar.user().value() + "/avatar?v=" + version(avatar.digest());
    }

    /** @return the part of an avatar's path that identifies the picture with this digest */
    public static String version(String digest) {
        return digest.substring(0, VERSION_LENGTH);
    }

    /** @return the path of a page of the web client */
    public static String of(InvitationRef invitation) {
        return "/join/" + invitation.token().value();
    }

    /** @return the path of a page of the web client */
    public static String of(PasswordResetRef reset) {
        return "/reset/" + reset.token().value();
    }

    private static <T> JsonSerializer<T> writing(Function<T, String> path) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T reference, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(path.apply(reference));
            }
        };
    }
}
