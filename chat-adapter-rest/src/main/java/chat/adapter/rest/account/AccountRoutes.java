package chat.adapter.rest.account;

import chat.adapter.rest.http.SessionCookie;
import chat.application.account.AccountUseCases;
import chat.application.workspace.UseCases;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.glassfish.jersey.server.ResourceConfig;

/** The resources for accounts, profiles and the user directory. */
public final class AccountRoutes {
    private AccountRoutes() {}

    /** Registers the resources. */
    public static void register(ResourceConfig config, UseCases useCases, SessionCookie cookie, ObjectMapper mapper) {
        AccountUseCases accounts = useCases.accounts();
        config.register(new RegisterResource(accounts.register()))
                .register(new MeResource(accounts))
                .register(new AvatarResource(accounts.setAvatar(), accounts.removeAvatar()))
                .register(new PasswordResource(accounts.changePassword()))
                .register(new PasswordResetResource(accounts.usePasswordReset()))
                .register(new AccountDeletionResource(accounts.delete(), cookie))
                .register(new ExportResource(useCases, mapper))
                .register(new UsersResource(accounts.queries()))
                .register(new UserResource(accounts.queries()))
                .register(new UserAvatarResource(accounts.queries()))
                .register(new AdminUsersResource(accounts.queries()))
                .register(new AdminUserResource(accounts.updateAccount()))
                .register(new AdminPasswordResetResource(accounts.createPasswordReset()));
    }
}
