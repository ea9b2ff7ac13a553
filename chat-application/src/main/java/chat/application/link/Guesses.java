package chat.application.link;

import chat.application.limit.AddressKey;
import chat.application.limit.RateLimit;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import java.util.function.Function;

/** Follows links, but not for those who try many that lead nowhere. */
public final class Guesses {
    private final RateLimit<String> limit;

    /** @param limit how many wrong ones are followed from one address */
    public Guesses(RateLimit<String> limit) {
        this.limit = limit;
    }

    /**
     * Does what the link leads to. Refuses with {@code not_found} what can be no token, with {@code rate_limited} after
     * too many that were not found.
     *
     * @param address where it comes from
     */
    public <T> T follow(String token, String address, Function<LinkHash, T> act) {
        String key = AddressKey.of(address);
        limit.take(key);
        boolean counts = false;
        try {
            return act.apply(LinkToken.parse(token).map(LinkToken::hash).orElseThrow(LinkToken::unknown));
        } catch (ChatException refusal) {
            counts = refusal.code() == ErrorCode.NOT_FOUND;
            throw refusal;
        } finally {
            if (!counts) {
                limit.giveBack(key);
            }
        }
    }
}
