package chat.adapter.rest.workspace;

import chat.application.workspace.SettingsView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Workspace settings, complete in responses and partial in requests. */
record SettingsBody(
        @Nullable String name,
        @Nullable String registration,
        @Nullable String rooms,
        @Nullable Integer contentChars,
        @JsonProperty("sends_per_10s") @Nullable Integer sends) {
    static SettingsBody of(SettingsView view) {
        return new SettingsBody(
                view.name(), view.registration(), view.rooms(), view.contentChars(), view.sendsPer10s());
    }
}
