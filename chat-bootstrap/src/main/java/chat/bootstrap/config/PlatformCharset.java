package chat.bootstrap.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The charset in which Java reads arguments, environment variables and paths: that of the locale ({@code LANG} and the
 * like), or ASCII if none is set, regardless of {@code file.encoding}. Thread-safe.
 */
public record PlatformCharset(Charset charset) {
    private static final char UNREADABLE = '\uFFFD';

    /** @return the charset of this process */
    public static PlatformCharset current() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return new PlatformCharset(Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8);
    }

    /** @return whether any text was UTF-8 before it was decoded with this charset, and is therefore garbled */
    public boolean garbles(Collection<String> read) {
        return !isUtf8() && read.stream().anyMatch(this::isGarbled);
    }

    /** @return whether this charset can't encode the path */
    public boolean cannotEncode(String path) {
        return !isUtf8() && !charset.newEncoder().canEncode(path);
    }

    /** @return the remedy, in one line */
    public String advice() {
        return "The locale's charset is " + charset.name()
                + ", which can't represent all names and paths: start with LANG=C.UTF-8"
                + " (and without LC_ALL or LC_CTYPE, which override it).";
    }

    private boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private boolean isGarbled(String read) {
        boolean ascii = read.chars().allMatch(c -> c < 0x80);
        return !ascii && (read.indexOf(UNREADABLE) >= 0 || wasUtf8(read.getBytes(charset)));
    }

    // Text in another charset is rarely valid UTF-8 by chance.
    private static boolean wasUtf8(byte[] raw) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
