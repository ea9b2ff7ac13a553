package chat.domain.member;

import chat.domain.user.Person;
import chat.domain.user.UserId;
import chat.domain.user.Username;

/** One line in the list of a room's people. */
public record Member(Person person, Role role) {
    public UserId id() {
        return person.id();
    }

    public Username name() {
        return person.user().name();
    }
}
