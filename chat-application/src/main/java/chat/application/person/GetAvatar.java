package chat.application.person;

import static chat.domain.error.ErrorCode.NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.port.People;
import chat.domain.user.Avatar;
import chat.domain.user.UserId;

/** Shows somebody's picture. */
public final class GetAvatar {
    private final People people;

    public GetAvatar(People people) {
        this.people = people;
    }

    /** Refuses with {@code not_found} where there is none. */
    public Avatar handle(UserId user) {
        return people.avatar(user).orElseThrow(() -> new ChatException(NOT_FOUND, "There is no picture."));
    }
}
