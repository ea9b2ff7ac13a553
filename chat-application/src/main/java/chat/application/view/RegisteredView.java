package chat.application.view;

import chat.domain.user.Registered;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as administrators see them: as in {@link PersonView}, and when they came.
 *
 * @param createdAt UTC, ISO 8601, as is {@code lastSeenAt}
 */
public record RegisteredView(
        long id,
        String username,
        @Nullable String name,
        @Nullable String avatar,
        @Nullable String status,
        @Nullable Boolean admin,
        @Nullable Boolean deactivated,
        String createdAt,
        @Nullable String lastSeenAt) {

    public static RegisteredView of(Registered registered) {
        PersonView person = PersonView.of(registered.person());
        return new RegisteredView(
                person.id(),
                person.username(),
                person.name(),
                person.avatar(),
                person.status(),
                person.admin(),
                person.deactivated(),
                registered.createdAt().toString(),
                registered.seenAt().map(Object::toString).orElse(null));
    }
}
