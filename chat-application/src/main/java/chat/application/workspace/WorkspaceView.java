package chat.application.workspace;

import chat.application.account.MeView;
import org.jspecify.annotations.Nullable;

/**
 * The first data that a client requests, signed in or not.
 *
 * @param registration who may register: {@code open}, {@code invite} or {@code closed}
 * @param fresh whether the workspace has no account yet, so that anyone may register
 * @param rooms who may create rooms: {@code everyone} or {@code administrators}
 * @param user the user who is signed in, if any
 */
public record WorkspaceView(
        String name,
        String registration,
        boolean fresh,
        String rooms,
        @Nullable MeView user) {}
