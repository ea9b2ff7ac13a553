package chat.adapter.rest.invitation;

import chat.application.invitation.InvitationUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for invitations. */
public final class InvitationRoutes {
    private InvitationRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, InvitationUseCases invitations) {
        config.register(new InvitationsResource(invitations)).register(new InvitationResource(invitations));
    }
}
