package chat.domain;

import static chat.domain.ErrorCode.NOT_FOUND;

import java.util.Optional;

/** The secret in the URL of an invitation or password reset: 256 random bits in base64url. Only its hash is stored. */
public record LinkToken(String value) {
    /** @return the token that a client sent; empty if the text does not have the form of a token */
    public static Optional<LinkToken> parse(String sent) {
        return TokenFormat.matches(sent) ? Optional.of(new LinkToken(sent)) : Optional.empty();
    }

    /** @return the exception for a link that is not valid, whatever the reason */
    public static ChatException notFound() {
        return new ChatException(NOT_FOUND, "This link is invalid or no longer valid.");
    }

    public LinkHash hash() {
        return new LinkHash(Sha256.hexDigest(value));
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
