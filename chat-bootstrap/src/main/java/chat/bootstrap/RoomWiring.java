package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.membership.MembershipUseCases;
import chat.adapter.rest.message.MessageActionUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.application.membership.BanMember;
import chat.application.membership.JoinRoom;
import chat.application.membership.LeaveRoom;
import chat.application.membership.ListBans;
import chat.application.membership.ListMembers;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.application.membership.SetNotificationLevel;
import chat.application.membership.UnbanMember;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.GetMessage;
import chat.application.message.ListReactions;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.message.ReadChanges;
import chat.application.message.ReadHistory;
import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.GetRoom;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;
import chat.application.security.RateLimiter;
import chat.application.workspace.CurrentSettings;
import chat.domain.account.UserId;
import java.time.Clock;
import java.util.function.IntSupplier;

/** Wires the use cases for rooms, memberships and messages. */
final class RoomWiring {
    private RoomWiring() {}

    static RoomUseCases rooms(
            CurrentSettings settings,
            SqliteDatabase database,
            RateLimiter<UserId> limit,
            RateLimiter<UserId> writes,
            Clock clock) {
        return new RoomUseCases(
                new ListRooms(database.rooms()),
                new BrowseRooms(database.rooms()),
                new CreateRoom(database.roomLog(), settings.roomMakers(), limit, clock),
                new OpenDirectRoom(database.roomLog(), limit, clock),
                new GetRoom(database.rooms()),
                new EditRoom(database.roomLog(), writes, clock),
                new DeleteRoom(database.roomLog(), writes, clock));
    }

    static MembershipUseCases memberships(SqliteDatabase database, RateLimiter<UserId> writes, Clock clock) {
        return new MembershipUseCases(
                new JoinRoom(database.roomLog(), writes, clock),
                new LeaveRoom(database.roomLog(), writes, clock),
                new ListMembers(database.rooms()),
                new SetMemberRole(database.roomLog(), writes, clock),
                new RemoveMember(database.roomLog(), writes, clock),
                new MembershipUseCases.BanUseCases(
                        new ListBans(database.rooms()),
                        new BanMember(database.roomLog(), writes, clock),
                        new UnbanMember(database.roomLog(), writes, clock)),
                new SetNotificationLevel(database.roomLog(), writes, clock));
    }

    static MessageUseCases messages(
            CurrentSettings settings, SqliteDatabase database, RateLimiter<UserId> messageChangeLimit, Clock clock) {
        IntSupplier maxChars = settings.contentChars();
        RateLimiter<UserId> sends = new RateLimiter<>(settings.sendRate(), System::nanoTime);
        return new MessageUseCases(
                new PostMessage(database.roomLog(), maxChars, sends, clock),
                new EditMessage(database.roomLog(), maxChars, messageChangeLimit, clock),
                new DeleteMessage(database.roomLog(), messageChangeLimit, clock),
                new GetMessage(database.rooms(), database.history()),
                new ReadHistory(database.rooms(), database.history()),
                new ReadChanges(database.rooms(), database.history()));
    }

    static MessageActionUseCases messageActions(
            SqliteDatabase database, RateLimiter<UserId> messageChangeLimit, RateLimiter<UserId> markers, Clock clock) {
        return new MessageActionUseCases(
                new ReactToMessage(database.roomLog(), messageChangeLimit, clock),
                new ListReactions(database.rooms(), database.history()),
                new PinMessage(database.roomLog(), messageChangeLimit, clock),
                new MarkRead(database.readMarkers(), markers),
                new MarkUnread(database.readMarkers(), markers));
    }
}
