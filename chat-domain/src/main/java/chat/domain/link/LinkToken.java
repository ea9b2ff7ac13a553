package chat.domain.link;

import static chat.domain.error.ErrorCode.NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.text.Fingerprint;
import chat.domain.text.TokenFormat;
import java.util.Optional;

/** The secret in an invitation's or a reset's address: 256 random bits in base64url. Only its hash is ever stored. */
public record LinkToken(String value) {
    /** The token that somebody sent, if it can be one at all. */
    public static Optional<LinkToken> parse(String sent) {
        return TokenFormat.matches(sent) ? Optional.of(new LinkToken(sent)) : Optional.empty();
    }

    /** The refusal of a link that leads nowhere, for whatever reason. */
    public static ChatException unknown() {
        return new ChatException(NOT_FOUND, "This link is not valid, or not any more.");
    }

    public LinkHash hash() {
        return new LinkHash(Fingerprint.of(value));
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
