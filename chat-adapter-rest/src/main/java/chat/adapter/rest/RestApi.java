package chat.adapter.rest;

import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.account.LogInResource;
import chat.adapter.rest.account.LogOutResource;
import chat.adapter.rest.account.RegisterResource;
import chat.adapter.rest.account.ResetResource;
import chat.adapter.rest.account.WorkspaceResource;
import chat.adapter.rest.admin.AllRoomsResource;
import chat.adapter.rest.admin.AuditResource;
import chat.adapter.rest.admin.OverseenRoomResource;
import chat.adapter.rest.admin.OversightUseCases;
import chat.adapter.rest.admin.SettingsResource;
import chat.adapter.rest.admin.UserResetResource;
import chat.adapter.rest.browser.AssetsResource;
import chat.adapter.rest.browser.IndexPage;
import chat.adapter.rest.browser.WebFiles;
import chat.adapter.rest.browser.WellKnownResource;
import chat.adapter.rest.health.HealthResource;
import chat.adapter.rest.health.Readiness;
import chat.adapter.rest.invitation.InvitationResource;
import chat.adapter.rest.invitation.InvitationsResource;
import chat.adapter.rest.json.JsonBodies;
import chat.adapter.rest.json.JsonMapperResolver;
import chat.adapter.rest.member.BanResource;
import chat.adapter.rest.member.BansResource;
import chat.adapter.rest.member.JoinResource;
import chat.adapter.rest.member.LeaveResource;
import chat.adapter.rest.member.MemberResource;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.member.MembersResource;
import chat.adapter.rest.member.NotificationsResource;
import chat.adapter.rest.message.ChangesResource;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageResource;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.message.MessagesResource;
import chat.adapter.rest.message.PinResource;
import chat.adapter.rest.message.ReactionResource;
import chat.adapter.rest.message.ReactionsResource;
import chat.adapter.rest.message.ReadResource;
import chat.adapter.rest.openapi.OpenApiResource;
import chat.adapter.rest.person.AvatarResource;
import chat.adapter.rest.person.DeletionResource;
import chat.adapter.rest.person.ExportResource;
import chat.adapter.rest.person.MeResource;
import chat.adapter.rest.person.OverseenResource;
import chat.adapter.rest.person.PasswordResource;
import chat.adapter.rest.person.PersonUseCases;
import chat.adapter.rest.person.RosterResource;
import chat.adapter.rest.person.SessionResource;
import chat.adapter.rest.person.SessionsResource;
import chat.adapter.rest.person.UserAvatarResource;
import chat.adapter.rest.person.UserResource;
import chat.adapter.rest.person.UsersResource;
import chat.adapter.rest.problem.ProblemFilter;
import chat.adapter.rest.problem.ProblemMapper;
import chat.adapter.rest.problem.Problems;
import chat.adapter.rest.request.OriginFilter;
import chat.adapter.rest.request.SafeHeaders;
import chat.adapter.rest.room.DirectResource;
import chat.adapter.rest.room.RoomResource;
import chat.adapter.rest.room.RoomsResource;
import chat.adapter.rest.session.Callers;
import chat.adapter.rest.session.SessionCookie;
import chat.adapter.rest.session.SignedInFilter;
import chat.adapter.rest.socket.SocketResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** Assembles the HTTP interface. */
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

    private final UseCases useCases;
    private final RestSettings settings;
    private final ResourceConfig config = new ResourceConfig();

    private RestApi(UseCases useCases, RestSettings settings) {
        this.useCases = useCases;
        this.settings = settings;
    }

    /**
     * All resources and what belongs to them, ready to be served.
     *
     * @param mapper spells snake case, leaves out what is null, and reads strictly
     * @param readiness what {@code /health/ready} answers
     * @throws IllegalStateException if the browser client is not on the classpath
     */
    public static ResourceConfig resourceConfig(
            UseCases useCases, RestSettings settings, ObjectMapper mapper, Readiness readiness) {
        return resourceConfig(useCases, settings, mapper, new Problems(mapper), readiness);
    }

    /** The same, with refusals spelled, and counted, by these. */
    public static ResourceConfig resourceConfig(
            UseCases useCases, RestSettings settings, ObjectMapper mapper, Problems problems, Readiness readiness) {
        RestApi api = new RestApi(useCases, settings);
        Callers callers = new Callers(useCases.accounts().authenticate());
        JerseyHabits.set(api.config);
        api.everywhere(mapper, problems, callers);
        api.accounts(callers);
        api.people(mapper);
        api.rooms();
        api.members();
        api.messages();
        api.invitations();
        api.admin();
        api.browser();
        api.config.register(
                new SocketResource(settings.origins(), callers, useCases.rooms().get()));
        api.config.register(new HealthResource(readiness)).register(new OpenApiResource());
        return api.config;
    }

    private void everywhere(ObjectMapper mapper, Problems problems, Callers callers) {
        config.register(new JsonMapperResolver(mapper))
                .register(new JsonBodies(settings.maxBodyBytes()))
                .register(new ProblemMapper(problems))
                .register(new ProblemFilter(problems))
                .register(new OriginFilter(settings.origins()))
                .register(new SignedInFilter(callers))
                .register(new SafeHeaders());
    }

    private void accounts(Callers callers) {
        AccountUseCases accounts = useCases.accounts();
        SessionCookie cookie = cookie();
        config.register(new RegisterResource(accounts.register()))
                .register(new LogInResource(accounts.logIn(), cookie))
                .register(new LogOutResource(accounts.logOut(), cookie))
                .register(new ResetResource(accounts.redeemReset()))
                .register(new WorkspaceResource(accounts.workspace(), callers));
    }

    private SessionCookie cookie() {
        return new SessionCookie(settings.secureCookie(), settings.sessionMaxAge());
    }

    private void people(ObjectMapper mapper) {
        PersonUseCases people = useCases.people();
        config.register(new MeResource(people))
                .register(new PasswordResource(people.changePassword()))
                .register(new DeletionResource(people.delete(), cookie()))
                .register(new ExportResource(people.export(), mapper))
                .register(new AvatarResource(
                        people.avatars().set(), people.avatars().remove()))
                .register(new UserAvatarResource(people.avatars().get()))
                .register(new SessionsResource(people.sessions()))
                .register(new SessionResource(people.sessions().end()))
                .register(new UsersResource(people.directory()))
                .register(new UserResource(people.directory().get()))
                .register(new RosterResource(people.directory().roster()))
                .register(new OverseenResource(people.directory().oversee()));
    }

    private void rooms() {
        config.register(new RoomsResource(useCases.rooms()))
                .register(new RoomResource(useCases.rooms()))
                .register(new DirectResource(useCases.rooms().direct()));
    }

    private void members() {
        MemberUseCases members = useCases.members();
        config.register(new JoinResource(members.join()))
                .register(new LeaveResource(members.leave()))
                .register(new MembersResource(members.list()))
                .register(new MemberResource(members.giveRole(), members.remove()))
                .register(new BansResource(members.bans().list()))
                .register(new BanResource(members.bans().ban(), members.bans().lift()))
                .register(new NotificationsResource(members.notifications()));
    }

    private void messages() {
        MessageUseCases messages = useCases.messages();
        MarkUseCases marks = useCases.marks();
        config.register(new MessagesResource(messages.post(), messages.history()))
                .register(new MessageResource(messages))
                .register(new ChangesResource(messages.changes()))
                .register(new ReactionsResource(marks.reactions()))
                .register(new ReactionResource(marks.react()))
                .register(new PinResource(marks.pin()))
                .register(new ReadResource(marks.read(), marks.unread()));
    }

    private void invitations() {
        config.register(new InvitationsResource(useCases.invitations()))
                .register(new InvitationResource(useCases.invitations()));
    }

    private void admin() {
        config.register(new SettingsResource(useCases.admin()))
                .register(new UserResetResource(useCases.admin().issueReset()));
        OversightUseCases oversight = useCases.admin().oversight();
        config.register(new AllRoomsResource(oversight.rooms()))
                .register(new OverseenRoomResource(oversight))
                .register(new AuditResource(oversight.audit()));
    }

    private void browser() {
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
