package chat.application.presence;

import chat.application.security.RateLimiters;
import chat.domain.port.Presence;
import chat.domain.port.Storage;
import chat.domain.port.TypingPublisher;

/** The use cases for presence and typing. */
public record PresenceUseCases(RenewPresence renew, PollPresence poll, NotifyTyping notifyTyping) {

    /**
     * Wires the use cases.
     *
     * @param leaseClock measures the leases; must not follow steps of the wall clock
     */
    public static PresenceUseCases of(
            Storage storage,
            Presence presence,
            TypingPublisher typing,
            RateLimiters limits,
            MonotonicClock leaseClock) {
        return new PresenceUseCases(
                new RenewPresence(presence, leaseClock),
                new PollPresence(presence, leaseClock),
                new NotifyTyping(typing, storage.rooms(), limits.typing()));
    }
}
