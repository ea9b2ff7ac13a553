package chat.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class NameTokensTest {
    private static final NameTokens OLA = NameTokens.of(new Username("ola.n-2"), new DisplayName("Ola Żółw–Nowak"));

    @Test
    void splits_names_at_characters_that_are_neither_letters_nor_digits() {
        assertEquals(" ola n 2 ola żółw nowak", OLA.value());
        assertEquals("", NameTokens.tokenize(" -%_ ").value());
    }

    @Test
    void matches_prefixes_of_words_in_any_case_and_width() {
        for (String query : new String[] {"", "O", "NOW", "żÓ", "n.2", "ola n", "ｎｏｗ"}) {
            assertTrue(NameTokens.tokenize(query).isPrefixMatchOf(OLA), query);
        }
        for (String query : new String[] {"la", "nowak ola", "olan"}) {
            assertFalse(NameTokens.tokenize(query).isPrefixMatchOf(OLA), query);
        }
    }
}
