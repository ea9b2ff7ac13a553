package chat.application.person;

import chat.application.limit.RateLimit;
import chat.application.view.PersonView;
import chat.domain.port.People;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.Optional;

/** Makes somebody an administrator or none, and closes their account or opens it again. */
public final class OverseePerson {
    private final People people;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public OverseePerson(People people, RateLimit<UserId> writes, Clock clock) {
        this.people = people;
        this.writes = writes;
        this.clock = clock;
    }

    /** What is empty stays. */
    public record Command(UserId by, UserId whom, Optional<Boolean> admin, Optional<Boolean> deactivated) {}

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code user_not_found} or, for the last administrator, {@code conflict}. */
    public PersonView handle(Command command) {
        writes.take(command.by());
        return PersonView.of(people.oversee(
                command.whom(),
                command.by(),
                clock.instant(),
                oversight -> oversight.judge(command.admin(), command.deactivated())));
    }
}
