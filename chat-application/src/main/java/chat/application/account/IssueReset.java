package chat.application.account;

import chat.application.limit.RateLimit;
import chat.application.view.ResetView;
import chat.domain.link.LinkToken;
import chat.domain.port.Resets;
import chat.domain.port.Tokens;
import chat.domain.user.Reset;
import chat.domain.user.UserId;
import java.time.Clock;

/** Makes a link by which somebody who is locked out sets another password. */
public final class IssueReset {
    private final Resets resets;
    private final Tokens tokens;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public IssueReset(Resets resets, Tokens tokens, RateLimit<UserId> writes, Clock clock) {
        this.resets = resets;
        this.tokens = tokens;
        this.writes = writes;
        this.clock = clock;
    }

    /** Whose password, and which administrator helps. */
    public record Command(UserId user, UserId by) {}

    /** Refuses with {@code rate_limited}, {@code forbidden} or {@code user_not_found}. */
    public ResetView handle(Command command) {
        LinkToken token = new LinkToken(tokens.next().value());
        Reset reset = new Reset(command.user(), command.by(), clock.instant());
        writes.take(command.by());
        resets.issue(token.hash(), reset);
        return ResetView.of(token, reset);
    }
}
