package chat.domain.workspace;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Workspace settings that an administrator changes or has changed; an empty component keeps the default or current
 * value.
 */
public record SettingsOverrides(
        Optional<WorkspaceName> name,
        Optional<RegistrationMode> registration,
        Optional<RoomCreationPolicy> rooms,
        Optional<Integer> contentChars,
        Optional<Integer> sendsPer10s) {
    private static final int MAX_SENDS = 1_000_000;
    private static final String CONTENT_CHARS = "content_chars";
    private static final String SENDS_PER_10S = "sends_per_10s";
    public static final SettingsOverrides NONE = new SettingsOverrides(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @return these overrides combined with later ones, which take precedence */
    public SettingsOverrides merge(SettingsOverrides later) {
        return new SettingsOverrides(
                later.name.or(() -> name),
                later.registration.or(() -> registration),
                later.rooms.or(() -> rooms),
                later.contentChars.or(() -> contentChars),
                later.sendsPer10s.or(() -> sendsPer10s));
    }

    /** @return the effective settings: these overrides applied to the defaults */
    public WorkspaceSettings applyTo(WorkspaceSettings defaults) {
        return new WorkspaceSettings(
                name.orElse(defaults.name()),
                registration.orElse(defaults.registration()),
                rooms.orElse(defaults.rooms()),
                contentChars.orElse(defaults.contentChars()),
                sendsPer10s.orElse(defaults.sendsPer10s()));
    }

    /** @return the values that are present, with keys as on the wire */
    public Map<String, String> toMap() {
        Map<String, String> entries = new HashMap<>();
        name.ifPresent(value -> entries.put("name", value.value()));
        registration.ifPresent(value -> entries.put("registration", value.code()));
        rooms.ifPresent(value -> entries.put("rooms", value.code()));
        contentChars.ifPresent(value -> entries.put(CONTENT_CHARS, value.toString()));
        sendsPer10s.ifPresent(value -> entries.put(SENDS_PER_10S, value.toString()));
        return Map.copyOf(entries);
    }

    /**
     * Checks the ranges of the values.
     *
     * @param maxChars the highest allowed {@code contentChars}, in UTF-16 code units
     * @throws ChatException {@code bad_request} on the field that is out of range
     */
    public void requireWithin(int maxChars) {
        requireBetween(CONTENT_CHARS, contentChars, 1, maxChars);
        requireBetween(SENDS_PER_10S, sendsPer10s, 0, MAX_SENDS);
    }

    private static void requireBetween(String field, Optional<Integer> value, int min, int max) {
        if (value.isPresent() && (value.get() < min || value.get() > max)) {
            throw ChatException.forField(
                    BAD_REQUEST, field, "invalid", field + " must be from " + min + " to " + max + ".");
        }
    }
}
