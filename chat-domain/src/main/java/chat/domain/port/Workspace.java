package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.workspace.SettingsOverrides;
import java.time.Instant;

/** What administrators have decided for the whole workspace. Each call is one transaction. */
public interface Workspace {
    /** All that was ever changed, as it holds now. Costs nothing: it may be asked at every message. */
    SettingsOverrides overrides();

    /**
     * Changes what the change names, and notes it in the audit log unless all was so already; gives all that was ever
     * changed. Who asks after this has returned is told of it. Refuses with {@code forbidden} who is no administrator.
     */
    SettingsOverrides update(SettingsOverrides change, UserId actor, Instant now);
}
