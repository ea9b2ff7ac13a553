package chat.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformCharsetTest {
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");

    @Test
    void garbles_utf8_that_was_read_as_ascii_or_as_another_charset() {
        assertTrue(garbles(StandardCharsets.US_ASCII, "Łódź"));
        assertTrue(garbles(StandardCharsets.ISO_8859_1, "Łódź"));
        assertTrue(garbles(LATIN_2, "Żaneta"));
    }

    @Test
    void does_not_garble_ascii_or_text_read_as_utf8() {
        assertFalse(garbles(StandardCharsets.US_ASCII, "Lodz?"));
        assertFalse(garbles(LATIN_2, "Lodz"));
        assertFalse(garbles(StandardCharsets.UTF_8, "Łódź"));
        assertFalse(new PlatformCharset(StandardCharsets.US_ASCII).garbles(List.of()));
    }

    @Test
    void does_not_garble_text_in_its_own_charset() {
        String read = new String("Żółw".getBytes(LATIN_2), LATIN_2);
        assertFalse(new PlatformCharset(LATIN_2).garbles(List.of(read)));
    }

    @Test
    void detects_paths_that_it_cannot_encode() {
        assertTrue(new PlatformCharset(StandardCharsets.US_ASCII).cannotEncode("/srv/Łódź"));
        assertTrue(new PlatformCharset(StandardCharsets.ISO_8859_1).cannotEncode("/srv/Łódź"));
        assertFalse(new PlatformCharset(LATIN_2).cannotEncode("/srv/Łódź"));
        assertFalse(new PlatformCharset(StandardCharsets.UTF_8).cannotEncode("/srv/Łódź"));
        assertFalse(new PlatformCharset(StandardCharsets.US_ASCII).cannotEncode("/srv/chat"));
    }

    @Test
    void advises_a_utf8_locale_in_one_line() {
        String advice = new PlatformCharset(StandardCharsets.US_ASCII).advice();
        assertTrue(advice.contains("start with LANG=C.UTF-8"), advice);
        assertEquals(1, advice.lines().count());
    }

    private static boolean garbles(Charset charset, String given) {
        String read = new String(given.getBytes(StandardCharsets.UTF_8), charset);
        return new PlatformCharset(charset).garbles(List.of("plain", read));
    }
}
