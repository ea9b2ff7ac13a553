package chat.bootstrap;

import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.websocket.presence.LeasedPresence;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.application.account.RecordLastSeen;
import chat.application.membership.CountMembers;
import chat.application.presence.NotifyTyping;
import chat.application.presence.PollPresence;
import chat.application.presence.RenewPresence;
import chat.application.room.ListRoomIds;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.domain.port.Presence;
import chat.domain.port.TypingPublisher;
import java.time.Clock;
import java.time.Duration;

/** Wires the use cases for presence and typing. With a single node, presence is kept in memory. */
record PresenceWiring(PresenceUseCases presence, NotifyTyping typing, RecordLastSeen recordLastSeen) {
    private static final int MAX_TYPING_PER_SECOND = 10;

    static PresenceWiring create(Rate typingRate, SqliteDatabase database, TypingPublisher typing, Clock clock) {
        Presence node = new LeasedPresence().newNode();
        return new PresenceWiring(
                new PresenceUseCases(
                        new RenewPresence(node, clock),
                        new PollPresence(node, clock),
                        new ListRoomIds(database.rooms()),
                        new CountMembers(database.rooms())),
                new NotifyTyping(typing, database.rooms(), limits(typingRate)),
                new RecordLastSeen(database.lastSeen(), clock));
    }

    // When many users type in one room, showing a few of them is enough.
    private static NotifyTyping.TypingLimits limits(Rate rate) {
        Rate inOneRoom = new Rate(rate.unlimited() ? 0 : MAX_TYPING_PER_SECOND, Duration.ofSeconds(1));
        return new NotifyTyping.TypingLimits(
                new RateLimiter<>(rate, System::nanoTime), new RateLimiter<>(inOneRoom, System::nanoTime));
    }
}
