package chat.adapter.rest.workspace;

import chat.application.workspace.SettingsView;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What is set for the workspace, all of it or what is to be another. */
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
