package chat.adapter.rest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Gzip compression of responses, which every browser supports. */
final class Gzip {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WELCOME = Pattern.compile("gzip\\s*(;\\s*q=(?!0(\\.0*)?$).*)?");

    private Gzip() {}

    /** Returns whether this value of {@code Accept-Encoding} allows gzip. */
    static boolean isAccepted(@Nullable String accepted) {
        return accepted != null
                && COMMA.splitAsStream(accepted.toLowerCase(Locale.ROOT))
                        .anyMatch(coding -> WELCOME.matcher(coding.strip()).matches());
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
