package chat.bootstrap;

import chat.adapter.persistence.account.SquareAvatars;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.account.UserUseCases;
import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.ExportMessages;
import chat.application.account.GetAvatar;
import chat.application.account.GetMe;
import chat.application.account.GetUser;
import chat.application.account.GetUsers;
import chat.application.account.ListAdminUsers;
import chat.application.account.RemoveAvatar;
import chat.application.account.SearchUsers;
import chat.application.account.SetAvatar;
import chat.application.account.UpdateAccount;
import chat.application.account.UpdateProfile;
import chat.application.room.ListRooms;
import chat.application.security.RateLimiter;
import chat.application.session.EndOtherSessions;
import chat.application.session.EndSession;
import chat.application.session.ListSessions;
import chat.bootstrap.config.Config;
import chat.domain.account.UserId;
import java.time.Clock;

/** Wires the use cases for users and their profiles, avatars, sessions and data export. */
final class UserWiring {
    private UserWiring() {}

    static UserUseCases users(
            Config config,
            SqliteDatabase database,
            PasswordWiring passwords,
            RateLimiter<String> logIns,
            RateLimiter<UserId> writes,
            Clock clock) {
        return new UserUseCases(
                new GetMe(database.userDirectory()),
                new UpdateProfile(database.userDirectory(), writes),
                new UserUseCases.DirectoryUseCases(
                        new GetUser(database.userDirectory()),
                        new GetUsers(database.userDirectory()),
                        new SearchUsers(database.userDirectory()),
                        new ListAdminUsers(database.userDirectory()),
                        new UpdateAccount(database.userDirectory(), writes, clock)),
                new ChangePassword(database.accounts(), passwords.hasher(), passwords.common(), logIns),
                new UserUseCases.SessionUseCases(
                        new ListSessions(database.sessions(), config.sessions(), clock),
                        new EndSession(database.sessions(), writes),
                        new EndOtherSessions(database.sessions(), writes)),
                avatars(database, writes),
                new DeleteAccount(database.userDirectory(), database.accounts(), passwords.hasher(), logIns, clock),
                export(config, database, clock));
    }

    private static UserUseCases.AvatarUseCases avatars(SqliteDatabase database, RateLimiter<UserId> writes) {
        return new UserUseCases.AvatarUseCases(
                new SetAvatar(
                        database.userDirectory(),
                        new SquareAvatars(Runtime.getRuntime().availableProcessors()),
                        writes),
                new RemoveAvatar(database.userDirectory(), writes),
                new GetAvatar(database.userDirectory()));
    }

    private static UserUseCases.ExportUseCases export(Config config, SqliteDatabase database, Clock clock) {
        return new UserUseCases.ExportUseCases(
                new GetMe(database.userDirectory()),
                new ListRooms(database.rooms()),
                new ListSessions(database.sessions(), config.sessions(), clock),
                new GetAvatar(database.userDirectory()),
                new ExportMessages(database.history()));
    }
}
