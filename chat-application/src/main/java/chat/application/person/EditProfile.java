package chat.application.person;

import chat.application.limit.RateLimit;
import chat.application.view.MeView;
import chat.domain.port.People;
import chat.domain.user.DisplayName;
import chat.domain.user.StatusText;
import chat.domain.user.UserId;
import java.util.Optional;

/** Gives oneself another name to be shown, or another status. */
public final class EditProfile {
    private final People people;
    private final RateLimit<UserId> writes;

    public EditProfile(People people, RateLimit<UserId> writes) {
        this.people = people;
        this.writes = writes;
    }

    /** What shall be another; empty text takes it away. */
    public record Command(UserId by, Optional<String> name, Optional<String> status) {}

    /** Refuses with {@code rate_limited}, and with {@code bad_request} what is too long or no line. */
    public MeView handle(Command command) {
        Optional<DisplayName> name = command.name().map(DisplayName::parse);
        Optional<StatusText> status = command.status().map(StatusText::parse);
        writes.take(command.by());
        return MeView.of(people.describe(command.by(), profile -> profile.with(name, status)));
    }
}
