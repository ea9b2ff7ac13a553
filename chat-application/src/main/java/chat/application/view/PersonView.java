package chat.application.view;

import chat.domain.user.Person;
import chat.domain.user.State;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as everyone sees them. What does not apply is absent.
 *
 * @param name what they like to be called
 * @param avatar where their picture is: a path, another for each picture
 */
public record PersonView(
        long id,
        String username,
        @Nullable String name,
        @Nullable String avatar,
        @Nullable String status,
        @Nullable Boolean admin,
        @Nullable Boolean deactivated,
        @Nullable Boolean deleted) {

    public static PersonView of(Person person) {
        return new PersonView(
                person.id().value(),
                person.user().name().value(),
                text(person.profile().name().value()),
                AvatarPath.of(person),
                text(person.profile().status().value()),
                ifSo(person.user().admin()),
                ifSo(person.state() == State.DEACTIVATED),
                ifSo(person.state() == State.DELETED));
    }

    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static @Nullable Boolean ifSo(boolean so) {
        return so ? Boolean.TRUE : null;
    }
}
