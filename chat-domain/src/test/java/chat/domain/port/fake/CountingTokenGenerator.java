package chat.domain.port.fake;

import chat.domain.port.TokenGenerator;
import chat.domain.session.SessionToken;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Predictable tokens: 1, 2, 3, … in the form of real ones. */
public final class CountingTokenGenerator implements TokenGenerator {
    private final AtomicLong made = new AtomicLong();

    @Override
    public SessionToken generate() {
        return new SessionToken(String.format(Locale.ROOT, "%043d", made.incrementAndGet()));
    }
}
