package chat.application.person;

import chat.application.limit.RateLimit;
import chat.application.view.MeView;
import chat.domain.port.People;
import chat.domain.port.Pictures;
import chat.domain.user.UserId;
import java.util.Optional;

/** Gives oneself a picture. */
public final class SetAvatar {
    private final People people;
    private final Pictures pictures;
    private final RateLimit<UserId> writes;

    public SetAvatar(People people, Pictures pictures, RateLimit<UserId> writes) {
        this.people = people;
        this.pictures = pictures;
        this.writes = writes;
    }

    /** Refuses with {@code rate_limited}, with {@code bad_request} what is no image, and with {@code unavailable} when busy. */
    public MeView handle(UserId by, byte[] image) {
        writes.take(by);
        return MeView.of(people.depict(by, Optional.of(pictures.avatar(image))));
    }
}
