package chat.adapter.persistence.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommittedCacheTest {
    private final CommitVersions versions = new CommitVersions();
    private final CommittedCache<String, Integer> cache = new CommittedCache<>(4, versions, key -> key.charAt(0));
    private final Map<String, Integer> stored = new HashMap<>();
    private int reads;

    private Optional<Integer> find(String key) {
        return cache.find(key, () -> read(key));
    }

    private Optional<Integer> read(String key) {
        reads++;
        return Optional.ofNullable(stored.get(key));
    }

    private void commit(String key, int value) {
        stored.put(key, value);
        versions.advance(key.charAt(0));
    }

    @Test
    void reads_a_value_once() {
        commit("a", 1);
        assertEquals(Optional.of(1), find("a"));
        assertEquals(Optional.of(1), find("a"));
        assertEquals(1, reads);
    }

    @Test
    void reads_again_after_a_change_of_the_scope() {
        commit("a", 1);
        find("a");
        commit("a2", 7);
        find("a");
        assertEquals(2, reads);
        commit("a", 2);
        assertEquals(Optional.of(2), find("a"));
        versions.advanceAll();
        find("a");
        assertEquals(4, reads);
    }

    @Test
    void keeps_nothing_from_a_read_that_a_commit_overlaps() {
        commit("a", 1);
        Optional<Integer> overlapped = cache.find("a", () -> {
            Optional<Integer> before = read("a");
            commit("a", 2);
            return before;
        });
        assertEquals(Optional.of(1), overlapped);
        assertEquals(Optional.of(2), find("a"));
    }

    @Test
    void a_slow_read_does_not_replace_the_value_of_a_later_one_for_good() {
        commit("a", 1);
        cache.find("a", () -> {
            Optional<Integer> before = read("a");
            commit("a", 2);
            assertEquals(Optional.of(2), find("a"));
            return before;
        });
        assertEquals(Optional.of(2), find("a"));
    }

    @Test
    void does_not_keep_that_there_is_no_value() {
        assertEquals(Optional.empty(), find("a"));
        stored.put("a", 1);
        assertEquals(Optional.of(1), find("a"));
    }

    @Test
    void keeps_keys_apart_that_share_a_slot() {
        for (int i = 0; i < 20; i++) {
            stored.put("a" + i, i);
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.of(i), find("a" + i));
            assertEquals(Optional.of(i), find("a" + i));
        }
        assertEquals(20, reads);
    }
}
