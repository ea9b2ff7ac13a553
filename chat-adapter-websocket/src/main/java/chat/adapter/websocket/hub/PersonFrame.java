package chat.adapter.websocket.hub;

import chat.application.view.PersonView;
import chat.domain.user.Person;

/** Tells what has become of somebody. */
record PersonFrame(String type, PersonView user) {
    static PersonFrame of(Person person) {
        return new PersonFrame("user", PersonView.of(person));
    }
}
