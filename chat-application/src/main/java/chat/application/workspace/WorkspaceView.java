package chat.application.workspace;

import chat.application.account.MeView;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks first, signed in or not.
 *
 * @param registration who may register: {@code open}, {@code invite} or {@code closed}
 * @param fresh nobody has registered yet, so that whoever comes may
 * @param rooms who may make rooms: {@code everyone} or {@code administrators}
 * @param user who is signed in, if anybody
 */
public record WorkspaceView(
        String name,
        String registration,
        boolean fresh,
        String rooms,
        @Nullable MeView user) {}
