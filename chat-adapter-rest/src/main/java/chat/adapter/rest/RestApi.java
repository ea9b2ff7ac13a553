package chat.adapter.rest;

import chat.adapter.rest.account.AccountRoutes;
import chat.adapter.rest.audit.AuditRoutes;
import chat.adapter.rest.http.HttpFilters;
import chat.adapter.rest.http.Problems;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RestSettings;
import chat.adapter.rest.http.SessionCookie;
import chat.adapter.rest.invitation.InvitationRoutes;
import chat.adapter.rest.membership.MembershipRoutes;
import chat.adapter.rest.message.MessageRoutes;
import chat.adapter.rest.room.RoomRoutes;
import chat.adapter.rest.session.SessionRoutes;
import chat.adapter.rest.web.WebFiles;
import chat.adapter.rest.web.WebRoutes;
import chat.adapter.rest.workspace.WorkspaceRoutes;
import chat.application.workspace.UseCases;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.glassfish.jersey.server.ResourceConfig;

/** Assembles the HTTP API. */
public final class RestApi {
    private RestApi() {}

    /**
     * Creates the configuration with all resources and filters.
     *
     * @param mapper must use snake case, omit nulls and read strictly
     * @param readiness answers {@code /health/ready}
     * @throws IllegalStateException if the browser client is not on the classpath
     */
    public static ResourceConfig resourceConfig(
            UseCases useCases, RestSettings settings, ObjectMapper mapper, Readiness readiness) {
        WebFiles files = new WebFiles(RestApi.class.getClassLoader());
        return resourceConfig(useCases, settings, mapper, new Problems(mapper), readiness, files);
    }

    /** Does the same with files and an encoder of refusals that the caller shares, including its counts. */
    public static ResourceConfig resourceConfig(
            UseCases useCases,
            RestSettings settings,
            ObjectMapper mapper,
            Problems problems,
            Readiness readiness,
            WebFiles files) {
        RequestAuthenticator authenticator =
                new RequestAuthenticator(useCases.sessions().authenticate());
        SessionCookie cookie = new SessionCookie(settings.secureCookie(), settings.sessionMaxAge());
        ResourceConfig config = new ResourceConfig();
        JerseyConfig.configure(config);
        HttpFilters.register(config, settings, mapper, problems, authenticator);
        AccountRoutes.register(config, useCases, cookie, mapper);
        SessionRoutes.register(config, useCases.sessions(), cookie);
        InvitationRoutes.register(config, useCases.invitations());
        RoomRoutes.register(config, useCases.rooms());
        MembershipRoutes.register(config, useCases.memberships());
        MessageRoutes.register(config, useCases.messages(), mapper.getFactory());
        WorkspaceRoutes.register(config, useCases.workspace(), authenticator);
        AuditRoutes.register(config, useCases.readAuditLog());
        WebRoutes.register(config, files);
        return config.register(new SocketResource(
                        settings.origins(), authenticator, useCases.rooms().queries()))
                .register(new HealthResource(readiness))
                .register(new OpenApiResource());
    }
}
