package chat.application.presence;

import chat.application.security.RateLimiters;
import chat.domain.port.Presence;
import chat.domain.port.Storage;
import chat.domain.port.TypingPublisher;
import java.time.Clock;

/** The use cases for presence and typing. */
public record PresenceUseCases(RenewPresence renew, PollPresence poll, NotifyTyping notifyTyping) {

    /** Wires the use cases. */
    public static PresenceUseCases of(
            Storage storage, Presence presence, TypingPublisher typing, RateLimiters limits, Clock clock) {
        return new PresenceUseCases(
                new RenewPresence(presence, clock),
                new PollPresence(presence, clock),
                new NotifyTyping(typing, storage.rooms(), limits.typing()));
    }
}
