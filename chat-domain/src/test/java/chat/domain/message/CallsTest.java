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

class CallsTest {
    private static final Map<String, Integer> MEMBERS = Map.of("jan", 1, "ola", 2, "dot.", 3, "a_b-c.d", 4, "żółw", 5);

    @Test
    void finds_names_in_any_case_and_width_each_once() {
        assertEquals(List.of(1, 2), called("hello @Jan, @OLA and @jan again"));
        assertEquals(List.of(5), called("@ŻÓŁW"));
        assertEquals(List.of(1), called("@ｊａｎ"));
        assertEquals(List.of(4), called("(@a_b-c.d)"));
    }

    @Test
    void takes_the_longest_run_and_no_part_of_it() {
        assertEquals(List.of(), called("@janek @jan2 @olaf"));
        assertEquals(List.of(2), called("@ola@jan"));
    }

    @Test
    void begins_a_name_anywhere_but_after_a_letter_or_digit() {
        assertEquals(List.of(), called("mail jan@ola.example or 7@ola"));
        assertEquals(List.of(2, 1), called("(@ola),\"@jan\""));
    }

    @Test
    void takes_trailing_marks_for_punctuation_unless_they_are_part_of_a_name() {
        assertEquals(List.of(1, 2), called("@jan. @ola..."));
        assertEquals(List.of(3), called("@dot."));
        assertEquals(List.of(), called("@dot"));
    }

    @Test
    void takes_room_for_everybody() {
        assertTrue(calls("@Room: hello").room());
        assertTrue(calls("dear @room.").room());
        assertFalse(calls("@rooms, room").room());
        assertEquals(List.of(), called("@room"));
    }

    @Test
    void looks_at_no_more_than_a_hundred_names() {
        String many = IntStream.range(0, 500).mapToObj(i -> "@name" + i).collect(Collectors.joining(" "));
        assertEquals(Calls.MAX_NAMES, calls(many).names().size());
    }

    private static Calls calls(String text) {
        return Calls.in(new Content(text));
    }

    private static List<Integer> called(String text) {
        return calls(text).resolve(key -> Optional.ofNullable(MEMBERS.get(key)));
    }
}
