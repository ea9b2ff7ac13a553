package chat.bootstrap;

import chat.adapter.persistence.picture.SquarePictures;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.person.PersonUseCases;
import chat.application.account.ChangePassword;
import chat.application.account.DeleteAccount;
import chat.application.account.EndOtherSessions;
import chat.application.account.EndSession;
import chat.application.account.ListSessions;
import chat.application.limit.RateLimit;
import chat.application.person.BrowsePeople;
import chat.application.person.EditProfile;
import chat.application.person.ExportMessages;
import chat.application.person.FindPeople;
import chat.application.person.GetAvatar;
import chat.application.person.GetMe;
import chat.application.person.GetPerson;
import chat.application.person.OverseePerson;
import chat.application.person.ReadRoster;
import chat.application.person.RemoveAvatar;
import chat.application.person.SetAvatar;
import chat.application.room.ListRooms;
import chat.bootstrap.config.Config;
import chat.domain.user.UserId;
import java.time.Clock;

/** What people do about themselves, and see of others. */
final class PeopleUseCases {
    private PeopleUseCases() {}

    static PersonUseCases people(
            Config config,
            SqliteDatabase database,
            Hashing hashing,
            RateLimit<String> logIns,
            RateLimit<UserId> writes,
            Clock clock) {
        return new PersonUseCases(
                new GetMe(database.people()),
                new EditProfile(database.people(), writes),
                new PersonUseCases.Directory(
                        new GetPerson(database.people()),
                        new FindPeople(database.people()),
                        new BrowsePeople(database.people()),
                        new ReadRoster(database.people()),
                        new OverseePerson(database.people(), writes, clock)),
                new ChangePassword(database.accounts(), hashing.hasher(), hashing.common(), logIns),
                new PersonUseCases.Sessions(
                        new ListSessions(database.sessions(), config.sessions(), clock),
                        new EndSession(database.sessions(), writes),
                        new EndOtherSessions(database.sessions(), writes)),
                avatars(database, writes),
                new DeleteAccount(database.people(), database.accounts(), hashing.hasher(), logIns, clock),
                export(config, database, clock));
    }

    private static PersonUseCases.Avatars avatars(SqliteDatabase database, RateLimit<UserId> writes) {
        return new PersonUseCases.Avatars(
                new SetAvatar(
                        database.people(),
                        new SquarePictures(Runtime.getRuntime().availableProcessors()),
                        writes),
                new RemoveAvatar(database.people(), writes),
                new GetAvatar(database.people()));
    }

    private static PersonUseCases.Export export(Config config, SqliteDatabase database, Clock clock) {
        return new PersonUseCases.Export(
                new GetMe(database.people()),
                new ListRooms(database.rooms()),
                new ListSessions(database.sessions(), config.sessions(), clock),
                new GetAvatar(database.people()),
                new ExportMessages(database.history()));
    }
}
