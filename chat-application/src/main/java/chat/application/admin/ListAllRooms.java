package chat.application.admin;

import chat.application.view.TalliesView;
import chat.domain.port.Estate;
import chat.domain.user.User;

/** Shows administrators all rooms that are not direct, whoever is in them. */
public final class ListAllRooms {
    private final Estate estate;

    public ListAllRooms(Estate estate) {
        this.estate = estate;
    }

    /** Refuses with {@code forbidden} who is no administrator. */
    public TalliesView handle(User by) {
        by.requireAdministrator();
        return TalliesView.of(estate.rooms());
    }
}
