package chat.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes contents, and secrets that cannot be guessed and therefore need no slow hash. */
public final class Sha256 {
    private Sha256() {}

    /**
     * @param secret an ASCII string
     * @return its SHA-256, in hex
     */
    public static String hexDigest(String secret) {
        return hexDigest(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return the SHA-256 of the content, in hex */
    public static String hexDigest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
