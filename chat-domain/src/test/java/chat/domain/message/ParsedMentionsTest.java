package chat.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.UserId;
import chat.domain.text.Folding;
import chat.domain.text.Vectors;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParsedMentionsTest {
    private static final List<String> MEMBERS = Vectors.read("mentions.json", "members", new TypeReference<>() {});

    record MentionCase(String text, List<String> mentions, boolean room) {}

    static List<MentionCase> cases() {
        return Vectors.read("mentions.json", "cases", new TypeReference<>() {});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mentions_those_whom_the_vectors_name(MentionCase expected) {
        Map<String, UserId> members = new HashMap<>();
        IntStream.range(0, MEMBERS.size()).forEach(i -> members.put(Folding.key(MEMBERS.get(i)), new UserId(i + 1)));
        Mentions mentions = parse(expected.text()).resolve(members);

        Set<UserId> users = new LinkedHashSet<>();
        for (String shown : expected.mentions()) {
            String key = Folding.key(shown.substring(1));
            if (!key.equals("room")) {
                users.add(members.get(key));
            }
        }
        assertEquals(new Mentions(List.copyOf(users), expected.room()), mentions);
    }

    @Test
    void looks_for_at_most_a_hundred_names() {
        String many = IntStream.range(0, 500).mapToObj(i -> "@name" + i).collect(Collectors.joining(" "));
        assertEquals(ParsedMentions.MAX_NAMES, parse(many).names().size());
    }

    @Test
    void a_long_run_has_few_alternatives() {
        assertTrue(parse("@" + "山".repeat(8_000)).keys().size() <= 32);
    }

    @Test
    void a_text_without_at_signs_has_no_names() {
        assertEquals(
                List.of(),
                parse("`code` https://a.example [b](https://b.example)").names());
    }

    @Test
    void the_room_is_not_looked_up() {
        assertEquals(Set.of("ola"), parse("@room @ola").keys());
        assertFalse(parse("@ola").resolve(Map.of()).room());
    }

    private static ParsedMentions parse(String text) {
        return ParsedMentions.parse(new Content(text));
    }
}
