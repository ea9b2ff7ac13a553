package chat.adapter.rest.membership;

import chat.application.membership.MembershipUseCases;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for memberships. */
public final class MembershipRoutes {
    private MembershipRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, MembershipUseCases memberships) {
        config.register(new JoinResource(memberships.join()))
                .register(new LeaveResource(memberships.leave()))
                .register(new MembersResource(memberships.queries()))
                .register(new MemberResource(memberships.setRole(), memberships.remove()))
                .register(new BansResource(memberships.queries()))
                .register(new BanResource(memberships.ban(), memberships.unban()))
                .register(new NotificationLevelResource(memberships.setNotificationLevel()));
    }
}
