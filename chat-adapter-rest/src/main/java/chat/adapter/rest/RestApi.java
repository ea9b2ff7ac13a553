package chat.adapter.rest;

import chat.adapter.rest.account.AccountDeletionResource;
import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.account.AdminPasswordResetResource;
import chat.adapter.rest.account.AdminUserResource;
import chat.adapter.rest.account.AdminUsersResource;
import chat.adapter.rest.account.AvatarResource;
import chat.adapter.rest.account.ExportResource;
import chat.adapter.rest.account.MeResource;
import chat.adapter.rest.account.PasswordResetResource;
import chat.adapter.rest.account.PasswordResource;
import chat.adapter.rest.account.RegisterResource;
import chat.adapter.rest.account.UserAvatarResource;
import chat.adapter.rest.account.UserResource;
import chat.adapter.rest.account.UserUseCases;
import chat.adapter.rest.account.UsersResource;
import chat.adapter.rest.audit.AuditLogResource;
import chat.adapter.rest.http.AuthenticationFilter;
import chat.adapter.rest.http.JsonBodyReader;
import chat.adapter.rest.http.JsonMapperResolver;
import chat.adapter.rest.http.OriginFilter;
import chat.adapter.rest.http.ProblemFilter;
import chat.adapter.rest.http.ProblemMapper;
import chat.adapter.rest.http.Problems;
import chat.adapter.rest.http.RequestAuthenticator;
import chat.adapter.rest.http.RestSettings;
import chat.adapter.rest.http.SecurityHeaders;
import chat.adapter.rest.http.SessionCookie;
import chat.adapter.rest.invitation.InvitationResource;
import chat.adapter.rest.invitation.InvitationsResource;
import chat.adapter.rest.membership.BanResource;
import chat.adapter.rest.membership.BansResource;
import chat.adapter.rest.membership.JoinResource;
import chat.adapter.rest.membership.LeaveResource;
import chat.adapter.rest.membership.MemberResource;
import chat.adapter.rest.membership.MembersResource;
import chat.adapter.rest.membership.MembershipUseCases;
import chat.adapter.rest.membership.NotificationLevelResource;
import chat.adapter.rest.message.ChangesResource;
import chat.adapter.rest.message.MessageActionUseCases;
import chat.adapter.rest.message.MessageResource;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.message.MessagesResource;
import chat.adapter.rest.message.PinResource;
import chat.adapter.rest.message.ReactionResource;
import chat.adapter.rest.message.ReactionsResource;
import chat.adapter.rest.message.ReadMarkerResource;
import chat.adapter.rest.room.AdminRoomResource;
import chat.adapter.rest.room.AdminRoomUseCases;
import chat.adapter.rest.room.AdminRoomsResource;
import chat.adapter.rest.room.DirectResource;
import chat.adapter.rest.room.RoomResource;
import chat.adapter.rest.room.RoomsResource;
import chat.adapter.rest.session.LogInResource;
import chat.adapter.rest.session.LogOutResource;
import chat.adapter.rest.session.SessionResource;
import chat.adapter.rest.session.SessionsResource;
import chat.adapter.rest.web.AssetsResource;
import chat.adapter.rest.web.IndexPage;
import chat.adapter.rest.web.WebFiles;
import chat.adapter.rest.web.WellKnownResource;
import chat.adapter.rest.workspace.SettingsResource;
import chat.adapter.rest.workspace.WorkspaceResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** Assembles the HTTP API. */
public final class RestApi {
    private static final List<String> PAGES = List.of(
            "/",
            "login",
            "register",
            "r/{place: .+}",
            "join/{invitation: .+}",
            "reset/{token: .+}",
            "manage",
            "manage/{section: .+}");

    private final RestUseCases useCases;
    private final RestSettings settings;
    private final ResourceConfig config = new ResourceConfig();

    private RestApi(RestUseCases useCases, RestSettings settings) {
        this.useCases = useCases;
        this.settings = settings;
    }

    /**
     * Creates the configuration with all resources and filters.
     *
     * @param mapper must use snake case, omit nulls and read strictly
     * @param readiness answers {@code /health/ready}
     * @throws IllegalStateException if the browser client is not on the classpath
     */
    public static ResourceConfig resourceConfig(
            RestUseCases useCases, RestSettings settings, ObjectMapper mapper, Readiness readiness) {
        return resourceConfig(useCases, settings, mapper, new Problems(mapper), readiness);
    }

    /** Does the same with an encoder of refusals that the caller shares, including its counts. */
    public static ResourceConfig resourceConfig(
            RestUseCases useCases, RestSettings settings, ObjectMapper mapper, Problems problems, Readiness readiness) {
        RestApi api = new RestApi(useCases, settings);
        RequestAuthenticator authenticator =
                new RequestAuthenticator(useCases.accounts().authenticate());
        JerseyConfig.configure(api.config);
        api.registerCommon(mapper, problems, authenticator);
        api.registerAccounts(authenticator);
        api.registerUsers(mapper);
        api.registerRooms();
        api.registerMemberships();
        api.registerMessages();
        api.registerInvitations();
        api.registerAdmin();
        api.registerWeb();
        api.config.register(new SocketResource(
                settings.origins(), authenticator, useCases.rooms().get()));
        api.config.register(new HealthResource(readiness)).register(new OpenApiResource());
        return api.config;
    }

    private void registerCommon(ObjectMapper mapper, Problems problems, RequestAuthenticator authenticator) {
        config.register(new JsonMapperResolver(mapper))
                .register(new JsonBodyReader(settings.maxBodyBytes()))
                .register(new ProblemMapper(problems))
                .register(new ProblemFilter(problems))
                .register(new OriginFilter(settings.origins()))
                .register(new AuthenticationFilter(authenticator))
                .register(new SecurityHeaders());
    }

    private void registerAccounts(RequestAuthenticator authenticator) {
        AccountUseCases accounts = useCases.accounts();
        SessionCookie cookie = cookie();
        config.register(new RegisterResource(accounts.register()))
                .register(new LogInResource(accounts.logIn(), cookie))
                .register(new LogOutResource(accounts.logOut(), cookie))
                .register(new PasswordResetResource(accounts.usePasswordReset()))
                .register(new WorkspaceResource(accounts.getWorkspace(), authenticator));
    }

    private SessionCookie cookie() {
        return new SessionCookie(settings.secureCookie(), settings.sessionMaxAge());
    }

    private void registerUsers(ObjectMapper mapper) {
        UserUseCases users = useCases.users();
        config.register(new MeResource(users))
                .register(new PasswordResource(users.changePassword()))
                .register(new AccountDeletionResource(users.delete(), cookie()))
                .register(new ExportResource(users.export(), mapper))
                .register(new AvatarResource(
                        users.avatars().set(), users.avatars().remove()))
                .register(new UserAvatarResource(users.avatars().get()))
                .register(new SessionsResource(users.sessions()))
                .register(new SessionResource(users.sessions().end()))
                .register(new UsersResource(users.directory()))
                .register(new UserResource(users.directory().get()))
                .register(new AdminUsersResource(users.directory().listAdmin()))
                .register(new AdminUserResource(users.directory().updateAccount()));
    }

    private void registerRooms() {
        config.register(new RoomsResource(useCases.rooms()))
                .register(new RoomResource(useCases.rooms()))
                .register(new DirectResource(useCases.rooms().direct()));
    }

    private void registerMemberships() {
        MembershipUseCases memberships = useCases.memberships();
        config.register(new JoinResource(memberships.join()))
                .register(new LeaveResource(memberships.leave()))
                .register(new MembersResource(memberships.list()))
                .register(new MemberResource(memberships.setRole(), memberships.remove()))
                .register(new BansResource(memberships.bans().list()))
                .register(new BanResource(
                        memberships.bans().ban(), memberships.bans().unban()))
                .register(new NotificationLevelResource(memberships.setNotificationLevel()));
    }

    private void registerMessages() {
        MessageUseCases messages = useCases.messages();
        MessageActionUseCases messageActions = useCases.messageActions();
        config.register(new MessagesResource(messages.post(), messages.history()))
                .register(new MessageResource(messages))
                .register(new ChangesResource(messages.changes()))
                .register(new ReactionsResource(messageActions.reactions()))
                .register(new ReactionResource(messageActions.react()))
                .register(new PinResource(messageActions.pin()))
                .register(new ReadMarkerResource(messageActions.read(), messageActions.unread()));
    }

    private void registerInvitations() {
        config.register(new InvitationsResource(useCases.invitations()))
                .register(new InvitationResource(useCases.invitations()));
    }

    private void registerAdmin() {
        config.register(new SettingsResource(useCases.workspace()))
                .register(new AdminPasswordResetResource(useCases.workspace().createPasswordReset()));
        AdminRoomUseCases adminRooms = useCases.workspace().adminRooms();
        config.register(new AdminRoomsResource(adminRooms.rooms()))
                .register(new AdminRoomResource(adminRooms))
                .register(new AuditLogResource(adminRooms.audit()));
    }

    private void registerWeb() {
        WebFiles files = new WebFiles(RestApi.class.getClassLoader());
        IndexPage page = new IndexPage(files);
        for (String address : PAGES) {
            Resource.Builder resource = Resource.builder(address);
            resource.addMethod(HttpMethod.GET).handledBy(page);
            config.registerResources(resource.build());
        }
        config.register(new AssetsResource(files)).register(new WellKnownResource(files));
    }
}
