package chat.application.person;

import chat.application.view.MeView;
import chat.domain.port.People;
import chat.domain.port.Pictures;
import chat.domain.user.UserId;
import java.util.Optional;

/** Gives oneself a picture. */
public final class SetAvatar {
    private final People people;
    private final Pictures pictures;

    public SetAvatar(People people, Pictures pictures) {
        this.people = people;
        this.pictures = pictures;
    }

    /** Refuses with {@code bad_request} what is no image, and with {@code unavailable} when busy. */
    public MeView handle(UserId by, byte[] image) {
        return MeView.of(people.depict(by, Optional.of(pictures.avatar(image))));
    }
}
