package chat.adapter.persistence.account;

import chat.domain.account.UserId;
import java.util.Collection;
import java.util.stream.Collectors;

/** Binds any number of ids to one parameter, so that the text of the statement stays the same and is prepared once. */
final class UserIds {
    private UserIds() {}

    /** Returns the ids as a JSON array, for {@code json_each(?)}. */
    static String json(Collection<UserId> users) {
        return users.stream().map(user -> String.valueOf(user.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
