package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.websocket.presence.LeaseBoard;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.application.presence.FollowPresence;
import chat.application.presence.KeepPresence;
import chat.application.presence.NoteSeen;
import chat.application.presence.TellTyping;
import chat.application.room.CountMembers;
import chat.application.room.ListRoomIds;
import chat.domain.port.Presence;
import chat.domain.port.Typing;
import java.time.Clock;
import java.time.Duration;

/** The use cases about who is there and who is writing; on one node they meet in memory. */
record Attendance(PresenceUseCases presence, TellTyping typing, NoteSeen noteSeen) {
    private static final int TYPISTS_A_SECOND = 10;

    static Attendance of(Rate typingRate, SqliteDatabase database, Typing typing, Clock clock) {
        Presence node = new LeaseBoard().node();
        return new Attendance(
                new PresenceUseCases(
                        new KeepPresence(node, clock),
                        new FollowPresence(node, clock),
                        new ListRoomIds(database.rooms()),
                        new CountMembers(database.rooms())),
                new TellTyping(typing, database.rooms(), limits(typingRate)),
                new NoteSeen(database.lastSeen(), clock));
    }

    // In a crowd that writes each would hear of each: a few of them are enough to see.
    private static TellTyping.Limits limits(Rate rate) {
        Rate inOneRoom = new Rate(rate.unlimited() ? 0 : TYPISTS_A_SECOND, Duration.ofSeconds(1));
        return new TellTyping.Limits(
                new RateLimit<>(rate, System::nanoTime), new RateLimit<>(inOneRoom, System::nanoTime));
    }
}
