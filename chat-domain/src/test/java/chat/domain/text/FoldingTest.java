package chat.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final TypeReference<List<List<String>>> GROUPS = new TypeReference<>() {};

    @Test
    void names_that_differ_in_case_width_and_composition_have_one_key() {
        check("same_key", Folding::key);
    }

    @Test
    void searched_text_also_ignores_accents_where_people_leave_them_out() {
        check("same_search_form", Folding::search);
    }

    @Test
    void folding_twice_is_folding_once() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String text = Character.toString(c);
                String key = Folding.key(text);
                assertEquals(key, Folding.key(key), text);
                String form = Folding.search(text);
                assertEquals(form, Folding.search(form), text);
            }
        }
    }

    private static void check(String groups, UnaryOperator<String> fold) {
        Map<String, List<String>> groupOf = new HashMap<>();
        for (List<String> group : Vectors.read("folding.json", groups, GROUPS)) {
            String form = fold.apply(group.get(0));
            group.forEach(text -> assertEquals(form, fold.apply(text), text));
            assertNull(groupOf.put(form, group), form);
        }
    }
}
