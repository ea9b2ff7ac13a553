package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    @Test
    void trims_only_unicode_white_space() {
        assertEquals(
                "a\u00a0b", Content.parse("\u2028\u3000\t a\u00a0b \u0085\r\n").value());
        assertEquals("\u200ba\u001c", Content.parse("\u200ba\u001c").value());
    }

    @Test
    void is_never_empty() {
        refused(ErrorCode.CONTENT_EMPTY, () -> Content.parse(""));
        refused(ErrorCode.CONTENT_EMPTY, () -> Content.parse(" \u2003\n"));
        refused(ErrorCode.CONTENT_EMPTY, () -> Content.parse("\u200b\u2060 \u2800\u3164\ufe0f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud83d", "\ude00\ud83d", "a\udfffb"})
    void has_no_nul_and_no_unpaired_surrogates(String text) {
        refused(ErrorCode.BAD_REQUEST, () -> Content.parse(text));
    }

    @Test
    void is_measured_in_utf_16_code_units_after_trimming() {
        assertEquals("😀", Content.parse(" 😀 ").requireMaxLength(2).value());
        refused(ErrorCode.CONTENT_TOO_LONG, () -> Content.parse("😀").requireMaxLength(1));
    }

    @Test
    void accepts_any_other_text_unchanged() {
        String unusual = "\u202eRTL e\u0301 <script> {{}} \ud83d\udc68\u200d\ud83d\udc69";
        assertEquals(unusual, Content.parse(unusual).value());
    }

    private static void refused(ErrorCode code, Executable call) {
        assertEquals(code, assertThrows(ChatException.class, call).code());
    }
}
