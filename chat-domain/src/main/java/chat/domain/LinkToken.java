package chat.domain;

import static chat.domain.ErrorCode.NOT_FOUND;

import java.util.Optional;

/** The secret in an invitation's or a reset's address: 256 random bits in base64url. Only its hash is ever stored. */
public record LinkToken(String value) {
    /** The token that somebody sent, if it can be one at all. */
    public static Optional<LinkToken> parse(String sent) {
        return TokenFormat.matches(sent) ? Optional.of(new LinkToken(sent)) : Optional.empty();
    }

    /** The refusal of a link that leads nowhere, for whatever reason. */
    public static ChatException notFound() {
        return new ChatException(NOT_FOUND, "This link is not valid, or not any more.");
    }

    public LinkHash hash() {
        return new LinkHash(Sha256.hexDigest(value));
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
