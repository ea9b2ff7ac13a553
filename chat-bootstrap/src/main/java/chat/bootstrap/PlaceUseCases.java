package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.application.limit.RateLimit;
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
import chat.application.room.BanMember;
import chat.application.room.BrowseRooms;
import chat.application.room.CreateRoom;
import chat.application.room.DeleteRoom;
import chat.application.room.EditRoom;
import chat.application.room.GetRoom;
import chat.application.room.GiveRole;
import chat.application.room.JoinRoom;
import chat.application.room.LeaveRoom;
import chat.application.room.LiftBan;
import chat.application.room.ListBans;
import chat.application.room.ListMembers;
import chat.application.room.ListRooms;
import chat.application.room.OpenDirectRoom;
import chat.application.room.RemoveMember;
import chat.application.room.SetNotifications;
import chat.application.workspace.CurrentSettings;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.function.IntSupplier;

/** What is done in rooms, and about them. */
final class PlaceUseCases {
    private PlaceUseCases() {}

    static RoomUseCases rooms(
            CurrentSettings settings,
            SqliteDatabase database,
            RateLimit<UserId> limit,
            RateLimit<UserId> writes,
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

    static MemberUseCases members(SqliteDatabase database, RateLimit<UserId> writes, Clock clock) {
        return new MemberUseCases(
                new JoinRoom(database.roomLog(), writes, clock),
                new LeaveRoom(database.roomLog(), writes, clock),
                new ListMembers(database.rooms()),
                new GiveRole(database.roomLog(), writes, clock),
                new RemoveMember(database.roomLog(), writes, clock),
                new MemberUseCases.Bans(
                        new ListBans(database.rooms()),
                        new BanMember(database.roomLog(), writes, clock),
                        new LiftBan(database.roomLog(), writes, clock)),
                new SetNotifications(database.roomLog(), writes, clock));
    }

    static MessageUseCases messages(
            CurrentSettings settings, SqliteDatabase database, RateLimit<UserId> amendments, Clock clock) {
        IntSupplier maxChars = settings.contentChars();
        RateLimit<UserId> sends = new RateLimit<>(settings.sends(), System::nanoTime);
        return new MessageUseCases(
                new PostMessage(database.roomLog(), maxChars, sends, clock),
                new EditMessage(database.roomLog(), maxChars, amendments, clock),
                new DeleteMessage(database.roomLog(), amendments, clock),
                new GetMessage(database.rooms(), database.history()),
                new ReadHistory(database.rooms(), database.history()),
                new ReadChanges(database.rooms(), database.history()));
    }

    static MarkUseCases marks(
            SqliteDatabase database, RateLimit<UserId> amendments, RateLimit<UserId> markers, Clock clock) {
        return new MarkUseCases(
                new ReactToMessage(database.roomLog(), amendments, clock),
                new ListReactions(database.rooms(), database.history()),
                new PinMessage(database.roomLog(), amendments, clock),
                new MarkRead(database.readPointers(), markers),
                new MarkUnread(database.readPointers(), markers));
    }
}
