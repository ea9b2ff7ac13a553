package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    @Test
    void is_trimmed_of_unicode_white_space_only() {
        assertEquals("a\u00a0b", new Content("\u2028\u3000\t a\u00a0b \u0085\r\n").value());
        assertEquals("\u200ba\u001c", new Content("\u200ba\u001c").value());
    }

    @Test
    void is_never_empty() {
        refused(ErrorCode.CONTENT_EMPTY, () -> new Content(""));
        refused(ErrorCode.CONTENT_EMPTY, () -> new Content(" \u2003\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud83d", "\ude00\ud83d", "a\udfffb"})
    void has_no_nul_and_no_unpaired_surrogates(String text) {
        refused(ErrorCode.BAD_REQUEST, () -> new Content(text));
    }

    @Test
    void is_measured_in_utf_16_code_units_after_trimming() {
        assertEquals("😀", new Content(" 😀 ").atMost(2).value());
        refused(ErrorCode.CONTENT_TOO_LONG, () -> new Content("😀").atMost(1));
    }

    @Test
    void takes_any_other_text_as_it_is() {
        String wild = "\u202eRTL e\u0301 <script> {{}} \ud83d\udc68\u200d\ud83d\udc69";
        assertEquals(wild, new Content(wild).value());
    }

    private static void refused(ErrorCode code, Executable act) {
        assertEquals(code, assertThrows(ChatException.class, act).code());
    }
}
