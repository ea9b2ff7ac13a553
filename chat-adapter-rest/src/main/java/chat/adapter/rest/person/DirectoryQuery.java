package chat.adapter.rest.person;

import chat.adapter.rest.json.Fields;
import chat.application.person.BrowsePeople;
import chat.application.person.FindPeople;
import chat.domain.user.User;
import chat.domain.user.UserId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom a query asks for. */
final class DirectoryQuery {
    private static final Pattern IDS = Pattern.compile("(?:[0-9]{1,18}(?:,[0-9]{1,18})*)?");
    private static final Pattern COMMA = Pattern.compile(",");

    private DirectoryQuery() {}

    /** Refuses with {@code bad_request} what is told twice, and no possible limit. */
    static BrowsePeople.Query of(MultivaluedMap<String, String> query, User by) {
        long limit = Fields.number(query, "limit").orElse((long) BrowsePeople.DEFAULT_LIMIT);
        if (limit < 1 || limit > BrowsePeople.MAX_LIMIT) {
            throw Fields.invalid("limit");
        }
        return new BrowsePeople.Query(by, text(query, "query").orElse(""), text(query, "after"), (int) limit);
    }

    /** Refuses with {@code bad_request} what are no ids, and more than may be asked for. */
    static Set<UserId> ids(MultivaluedMap<String, String> query) {
        String told = text(query, "ids").orElse("");
        if (!IDS.matcher(told).matches()) {
            throw Fields.invalid("ids");
        }
        Set<UserId> ids = COMMA.splitAsStream(told)
                .filter(id -> !id.isEmpty())
                .map(id -> new UserId(Long.parseLong(id)))
                .collect(Collectors.toSet());
        if (ids.size() > FindPeople.MAX) {
            throw Fields.invalid("ids");
        }
        return ids;
    }

    private static Optional<String> text(MultivaluedMap<String, String> query, String field) {
        List<String> told = query.getOrDefault(field, List.of());
        if (told.size() > 1) {
            throw Fields.invalid(field);
        }
        return told.stream().findFirst();
    }
}
