package chat.adapter.persistence.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.domain.account.UserId;
import chat.domain.message.Emoji;
import chat.domain.message.Reaction;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ReactionCodecTest {
    @Test
    void encodes_no_reactions_as_null() {
        assertNull(ReactionCodec.encode(List.of()));
        assertEquals(List.of(), ReactionCodec.decode(null));
    }

    @Test
    void decoding_restores_order_counts_and_users() {
        List<UserId> many = LongStream.rangeClosed(1, Reaction.MAX_USERS_SHOWN)
                .mapToObj(id -> new UserId(id * 1_000_000_007L))
                .toList();
        List<Reaction> reactions = List.of(
                new Reaction(new Emoji("👍🏽"), 12_345, many),
                new Reaction(new Emoji("1,2"), 1, List.of(new UserId(7))),
                new Reaction(new Emoji("\\n"), 2, List.of(new UserId(7), new UserId(Long.MAX_VALUE))),
                new Reaction(new Emoji("👩‍👩‍👧‍👦"), 1, List.of(new UserId(12))));
        assertEquals(reactions, ReactionCodec.decode(ReactionCodec.encode(reactions)));
    }

    @Test
    void encodes_each_emoji_as_a_line() {
        List<Reaction> reactions = List.of(
                new Reaction(new Emoji("👍"), 2, List.of(new UserId(12), new UserId(7))),
                new Reaction(new Emoji("ok"), 1, List.of(new UserId(7))));
        assertEquals("👍\u001f2\u001f12,7\nok\u001f1\u001f7", ReactionCodec.encode(reactions));
    }
}
