package chat.application.account;

import chat.application.limit.RateLimit;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordHasher;
import chat.domain.port.People;
import chat.domain.session.Session;
import chat.domain.user.User;
import java.time.Clock;

/** Ends one's own account for good. */
public final class DeleteAccount {
    private final People people;
    private final Recognition recognition;
    private final Clock clock;

    /** @param limit the one that counts wrong passwords at the door, too */
    public DeleteAccount(
            People people, Accounts accounts, PasswordHasher hasher, RateLimit<String> limit, Clock clock) {
        this.people = people;
        this.recognition = new Recognition(accounts, hasher, limit);
        this.clock = clock;
    }

    /**
     * @param session the one that asks
     * @param address where it comes from
     * @param erase whether all that one wrote goes, too
     */
    public record Command(Session session, String address, String password, boolean erase) {}

    /**
     * Refuses with {@code conflict} the last administrator and the last owner of others, and with {@code
     * wrong_credentials}, {@code rate_limited} or {@code unavailable}.
     */
    public void handle(Command command) {
        User user = command.session().user();
        recognition.require(user.name().value(), command.password(), command.address());
        people.delete(user.id(), command.erase(), clock.instant());
    }
}
