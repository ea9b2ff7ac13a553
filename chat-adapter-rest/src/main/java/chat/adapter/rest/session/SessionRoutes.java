package chat.adapter.rest.session;

import chat.adapter.rest.http.SessionCookie;
import chat.application.session.SessionUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for sessions. */
public final class SessionRoutes {
    private SessionRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, SessionUseCases sessions, SessionCookie cookie) {
        config.register(new LogInResource(sessions.logIn(), cookie))
                .register(new LogOutResource(sessions.logOut(), cookie))
                .register(new SessionsResource(sessions))
                .register(new SessionResource(sessions.end()))
                .register(new AdminSessionsResource(sessions.endAsAdmin()));
    }
}
