package chat.application.view;

import org.jspecify.annotations.Nullable;

/**
 * What a client asks first, signed in or not.
 *
 * @param fresh nobody has registered yet
 * @param user who is signed in, if anybody
 */
public record WorkspaceView(
        String name,
        String registration,
        boolean fresh,
        @Nullable MeView user) {}
