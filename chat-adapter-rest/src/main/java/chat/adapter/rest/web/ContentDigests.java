package chat.adapter.rest.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Computes digests of file contents. */
final class ContentDigests {
    private ContentDigests() {}

    /** Returns the hash source of a text for a content security policy. */
    static String source(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** Returns a short digest of the paths and contents of all files. */
    static String buildId(SortedMap<String, byte[]> files) {
        MessageDigest all = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            all.update(sha256().digest(file.getValue()));
        }
        return HexFormat.of().formatHex(all.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
