package chat.domain.port.fake;

import chat.domain.port.Tokens;
import chat.domain.session.SessionToken;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Tokens that anybody can guess: 1, 2, 3, … in the form of real ones. */
public final class CountingTokens implements Tokens {
    private final AtomicLong made = new AtomicLong();

    @Override
    public SessionToken next() {
        return new SessionToken(String.format(Locale.ROOT, "%043d", made.incrementAndGet()));
    }
}
