package chat.adapter.persistence.message;

import chat.domain.account.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Encodes a list of users as one column: ids separated by commas. */
final class UserListCodec {
    private static final String COMMA = ",";

    private UserListCodec() {}

    /** @return null if there are no users */
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
