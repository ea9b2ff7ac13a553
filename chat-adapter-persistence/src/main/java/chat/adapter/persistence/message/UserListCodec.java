package chat.adapter.persistence.message;

import chat.domain.account.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some users, as they stand in one column: their ids with commas between them. */
final class UserListCodec {
    private static final String COMMA = ",";

    private UserListCodec() {}

    /** Null for nobody. */
    static @Nullable String encode(List<UserId> users) {
        return users.isEmpty()
                ? null
                : users.stream().map(user -> Long.toString(user.value())).collect(Collectors.joining(COMMA));
    }

    static List<UserId> decode(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(COMMA, -1))
                        .map(id -> new UserId(Long.parseLong(id)))
                        .toList();
    }
}
