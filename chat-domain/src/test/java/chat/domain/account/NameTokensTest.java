package chat.domain.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTokensTest {
    private static final NameTokens OLA = NameTokens.of(new Username("ola.n-2"), new DisplayName("Ola Żółw–Nowak"));

    @Test
    void splits_names_at_characters_that_are_neither_letters_nor_digits() {
        assertEquals(new NameTokens(" ola n 2 ola żółw nowak", " ola n 2 ola zolw nowak"), OLA);
        assertEquals(new NameTokens("", ""), NameTokens.tokenize(" -%_ "));
    }

    @Test
    void every_letter_of_a_script_without_blanks_is_a_word() {
        assertEquals(" 王 小 明", NameTokens.tokenize("王小明").typed());
        assertEquals(" 김 민 수 jan 2", NameTokens.tokenize("김민수jan 2").typed());
        assertEquals(" ห นู่", NameTokens.tokenize("หนู่").typed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "O", "NOW", "żÓ", "zo", "n.2", "ola n", "ｎｏｗ", "nowąk"})
    void matches_prefixes_of_words_in_any_case_and_width_without_accents(String query) {
        assertTrue(NameTokens.tokenize(query).isPrefixMatchOf(OLA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"la", "nowak ola", "olan"})
    void does_not_match_within_words_or_in_another_order(String query) {
        assertFalse(NameTokens.tokenize(query).isPrefixMatchOf(OLA));
    }

    @ParameterizedTest
    @CsvSource({
        "luk, Łukasz",
        "nguyen, Nguyễn Văn",
        "Nguye\u0302\u0303n, Nguyễn Văn",
        "小明, 王小明",
        "明, 王小明",
        "민수, 김민수",
        "елка, Ёлка"
    })
    void finds_people_by_what_others_type(String query, String name) {
        NameTokens tokens = NameTokens.of(new Username("x1"), new DisplayName(name));
        assertTrue(NameTokens.tokenize(query).isPrefixMatchOf(tokens));
    }

    @Test
    void tells_whether_the_accents_match_too() {
        NameTokens lukasz = NameTokens.of(new Username("x1"), new DisplayName("Łukasz"));
        assertTrue(NameTokens.tokenize("Łu").isTypedPrefixMatchOf(lukasz));
        assertFalse(NameTokens.tokenize("Lu").isTypedPrefixMatchOf(lukasz));
    }
}
