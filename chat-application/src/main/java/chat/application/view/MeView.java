package chat.application.view;

import chat.domain.user.Person;
import org.jspecify.annotations.Nullable;

/** A person, as they see themselves: as in {@link PersonView}, but for {@code admin}, which is always there. */
public record MeView(
        long id,
        String username,
        @Nullable String name,
        @Nullable String avatar,
        @Nullable String status,
        boolean admin) {

    public static MeView of(Person person) {
        return new MeView(
                person.id().value(),
                person.user().name().value(),
                PersonView.text(person.profile().name().value()),
                AvatarPath.of(person),
                PersonView.text(person.profile().status().value()),
                person.user().admin());
    }
}
