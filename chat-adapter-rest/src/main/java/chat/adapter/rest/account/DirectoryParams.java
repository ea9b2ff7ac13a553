package chat.adapter.rest.account;

import chat.adapter.rest.http.RequestFields;
import chat.application.account.UserQueries;
import chat.domain.account.User;
import chat.domain.account.UserId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the query parameters of the user directory. */
final class DirectoryParams {
    private static final Pattern IDS = Pattern.compile("(?:[0-9]{1,18}(?:,[0-9]{1,18})*)?");
    private static final Pattern COMMA = Pattern.compile(",");

    private DirectoryParams() {}

    /**
     * Parses a search.
     *
     * @param by the user who searches
     * @throws chat.domain.ChatException with code {@code bad_request} if a parameter is repeated or the limit out of
     *     range
     */
    static UserQueries.Search of(MultivaluedMap<String, String> query, User by) {
        long limit = RequestFields.number(query, "limit").orElse((long) UserQueries.DEFAULT_LIMIT);
        if (limit < 1 || limit > UserQueries.MAX_LIMIT) {
            throw RequestFields.invalid("limit");
        }
        return new UserQueries.Search(by, text(query, "query").orElse(""), text(query, "after"), (int) limit);
    }

    /**
     * Parses a list of user ids, separated by commas.
     *
     * @throws chat.domain.ChatException with code {@code bad_request} if an id is malformed or there are too many
     */
    static Set<UserId> ids(MultivaluedMap<String, String> query) {
        String values = text(query, "ids").orElse("");
        if (!IDS.matcher(values).matches()) {
            throw RequestFields.invalid("ids");
        }
        Set<UserId> ids = COMMA.splitAsStream(values)
                .filter(id -> !id.isEmpty())
                .map(id -> new UserId(Long.parseLong(id)))
                .collect(Collectors.toSet());
        if (ids.size() > UserQueries.MAX_IDS) {
            throw RequestFields.invalid("ids");
        }
        return ids;
    }

    private static Optional<String> text(MultivaluedMap<String, String> query, String field) {
        List<String> values = query.getOrDefault(field, List.of());
        if (values.size() > 1) {
            throw RequestFields.invalid(field);
        }
        return values.stream().findFirst();
    }
}
