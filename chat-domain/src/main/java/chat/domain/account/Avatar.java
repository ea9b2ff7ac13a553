package chat.domain.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A user's picture: a square PNG. */
public final class Avatar {
    private final byte[] png;

    public Avatar(byte[] png) {
        this.png = png.clone();
    }

    public byte[] png() {
        return png.clone();
    }

    /** @return the SHA-256 of the PNG, in hex */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Avatar avatar && Arrays.equals(png, avatar.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
