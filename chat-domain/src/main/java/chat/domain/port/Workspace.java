package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.workspace.SettingsOverrides;
import java.time.Instant;

/** Stores the settings that administrators have changed. Each call is one transaction. */
public interface Workspace {
    /** @return all overridden settings; cached, cheap enough to read for every message */
    SettingsOverrides overrides();

    /**
     * Changes the settings that are present in {@code change}, and writes that to the audit log unless nothing changed.
     * Calls of {@link #overrides} after this returns see the change.
     *
     * @return all overridden settings
     * @throws chat.domain.ChatException {@code forbidden} if the actor is not an administrator
     */
    SettingsOverrides update(SettingsOverrides change, UserId actor, Instant now);
}
