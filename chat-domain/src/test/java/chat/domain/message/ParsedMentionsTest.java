package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParsedMentionsTest {
    private static final Map<String, Integer> MEMBERS =
            Map.of("jan", 1, "ola", 2, "dot.", 3, "a_b-c.d", 4, "żółw", 5, "a_b", 6);

    @Test
    void finds_each_name_once_in_any_case_and_width() {
        assertEquals(List.of(1, 2), resolve("hello @Jan, @OLA and @jan again"));
        assertEquals(List.of(5), resolve("@ŻÓŁW"));
        assertEquals(List.of(1), resolve("@ｊａｎ"));
        assertEquals(List.of(4), resolve("(@a_b-c.d)"));
    }

    @Test
    void matches_the_longest_run_and_no_prefix_of_it() {
        assertEquals(List.of(), resolve("@janek @jan2 @olaf @jan.ola @ola_ola"));
        assertEquals(List.of(4), resolve("@a_b-c.d"));
        assertEquals(List.of(6), resolve("@a_b"));
        assertEquals(List.of(), resolve("@a_b-c"));
    }

    @Test
    void ignores_an_at_sign_after_a_letter_or_digit() {
        assertEquals(List.of(), resolve("mail jan@ola.example or 7@ola"));
        assertEquals(List.of(2), resolve("@ola@jan"));
        assertEquals(List.of(2, 1), resolve("(@ola),\"@jan\""));
    }

    @Test
    void ignores_trailing_punctuation_unless_a_name_ends_with_it() {
        assertEquals(List.of(1, 2), resolve("@jan. @ola..."));
        assertEquals(List.of(3), resolve("@dot."));
        assertEquals(List.of(), resolve("@dot"));
    }

    @Test
    void finds_a_mention_of_the_whole_room() {
        assertTrue(parse("@Room: hello").room());
        assertTrue(parse("dear @room.").room());
        assertFalse(parse("@rooms, room").room());
        assertEquals(List.of(), resolve("@room"));
    }

    @Test
    void parses_at_most_a_hundred_names() {
        String many = IntStream.range(0, 500).mapToObj(i -> "@name" + i).collect(Collectors.joining(" "));
        assertEquals(ParsedMentions.MAX_NAMES, parse(many).names().size());
    }

    private static ParsedMentions parse(String text) {
        return ParsedMentions.parse(new Content(text));
    }

    private static List<Integer> resolve(String text) {
        return parse(text).resolve(key -> Optional.ofNullable(MEMBERS.get(key)));
    }
}
