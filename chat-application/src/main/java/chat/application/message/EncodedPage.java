package chat.application.message;

import chat.domain.Sha256;
import java.util.Optional;

/** A page of a room's log, encoded for a client. Do not change its bytes. Thread-safe. */
public final class EncodedPage {
    private final byte[] bytes;
    private final Optional<String> digest;

    private EncodedPage(byte[] bytes, Optional<String> digest) {
        this.bytes = bytes;
        this.digest = digest;
    }

    static EncodedPage withoutDigest(byte[] bytes) {
        return new EncodedPage(bytes, Optional.empty());
    }

    static EncodedPage withDigest(byte[] bytes) {
        return new EncodedPage(bytes, Optional.of(Sha256.hexDigest(bytes)));
    }

    // Not copied: most pages are sent more than once, and all of them only read.
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return bytes;
    }

    /** @return the SHA-256 of the bytes in hex, by which a client can ask whether it has them; only of newest pages */
    public Optional<String> digest() {
        return digest;
    }
}
