package chat.application.account;

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
    private final Clock clock;

    public IssueReset(Resets resets, Tokens tokens, Clock clock) {
        this.resets = resets;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whose password, and which administrator helps. */
    public record Command(UserId user, UserId by) {}

    /** Refuses with {@code forbidden} or {@code user_not_found}. */
    public ResetView handle(Command command) {
        LinkToken token = new LinkToken(tokens.next().value());
        Reset reset = new Reset(command.user(), command.by(), clock.instant());
        resets.issue(token.hash(), reset);
        return ResetView.of(token, reset);
    }
}
