package chat.application.security;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import java.util.function.Function;

/** Follows links, but not for those who try many that lead nowhere. */
public final class LinkRateLimit {
    private final RateLimiter<String> limit;

    /** @param limit how many wrong ones are followed from one address */
    public LinkRateLimit(RateLimiter<String> limit) {
        this.limit = limit;
    }

    /**
     * Does what the link leads to. Refuses with {@code not_found} what can be no token, with {@code rate_limited} after
     * too many that were not found.
     *
     * @param address where it comes from
     */
    public <T> T attempt(String token, String address, Function<LinkHash, T> action) {
        String key = AddressKey.of(address);
        limit.acquire(key);
        boolean counts = false;
        try {
            return action.apply(LinkToken.parse(token).map(LinkToken::hash).orElseThrow(LinkToken::notFound));
        } catch (ChatException refusal) {
            counts = refusal.code() == ErrorCode.NOT_FOUND;
            throw refusal;
        } finally {
            if (!counts) {
                limit.refund(key);
            }
        }
    }
}
