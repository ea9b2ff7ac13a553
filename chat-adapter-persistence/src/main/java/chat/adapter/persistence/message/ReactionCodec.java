package chat.adapter.persistence.message;

import chat.domain.account.UserId;
import chat.domain.message.Emoji;
import chat.domain.message.Reaction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Encodes the visible reactions of a message as one column: a line for each emoji with its count and users. */
final class ReactionCodec {
    // An emoji never contains control characters.
    private static final String LINE = "\n";
    private static final String PART = "\u001f";

    private ReactionCodec() {}

    /** @return null if there are no reactions */
    static @Nullable String encode(List<Reaction> reactions) {
        return reactions.isEmpty()
                ? null
                : reactions.stream().map(ReactionCodec::line).collect(Collectors.joining(LINE));
    }

    private static String line(Reaction reaction) {
        return String.join(
                PART,
                reaction.emoji().value(),
                Integer.toString(reaction.count()),
                String.valueOf(UserListCodec.encode(reaction.users())));
    }

    static List<Reaction> decode(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(LINE, -1))
                        .map(ReactionCodec::reaction)
                        .toList();
    }

    private static Reaction reaction(String line) {
        String[] parts = line.split(PART, -1);
        List<UserId> users = UserListCodec.decode(parts[2]);
        return new Reaction(new Emoji(parts[0]), Integer.parseInt(parts[1]), users);
    }
}
