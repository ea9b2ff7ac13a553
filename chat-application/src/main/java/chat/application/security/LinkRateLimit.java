package chat.application.security;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.LinkHash;
import chat.domain.LinkToken;
import java.util.function.Function;

/** Resolves link tokens, and limits how many wrong tokens one client address may try. */
public final class LinkRateLimit {
    private final RateLimiter<String> limit;

    /** @param limit the limit of wrong tokens per client address */
    public LinkRateLimit(RateLimiter<String> limit) {
        this.limit = limit;
    }

    /**
     * Runs an action on the link that a token identifies.
     *
     * @param address the network address of the client
     * @return the result of the action
     * @throws ChatException {@code not_found} if the text cannot be a token; {@code rate_limited} after too many tokens
     *     that were not found
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
