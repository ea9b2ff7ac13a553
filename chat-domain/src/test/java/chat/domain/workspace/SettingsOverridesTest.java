package chat.domain.workspace;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.FORBIDDEN;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.FieldError;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsOverridesTest {
    private static final WorkspaceSettings DEFAULTS = new WorkspaceSettings(
            new WorkspaceName("Parley"), RegistrationMode.OPEN, RoomCreationPolicy.EVERYONE, 8_000, 20);

    private static SettingsOverrides numbers(int chars, int sends) {
        return new SettingsOverrides(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(chars), Optional.of(sends));
    }

    @Test
    void keeps_the_settings_that_it_does_not_override() {
        assertEquals(DEFAULTS, SettingsOverrides.NONE.applyTo(DEFAULTS));
        assertEquals(
                new WorkspaceSettings(DEFAULTS.name(), DEFAULTS.registration(), DEFAULTS.rooms(), 100, 3),
                numbers(100, 3).applyTo(DEFAULTS));
    }

    @Test
    void a_later_override_wins() {
        assertEquals(numbers(200, 3), numbers(100, 3).merge(numbers(200, 3)));
        assertEquals(numbers(100, 3), numbers(100, 3).merge(SettingsOverrides.NONE));
    }

    @Test
    void refuses_numbers_out_of_range() {
        assertDoesNotThrow(() -> numbers(1, 0).requireWithin(10));
        assertDoesNotThrow(() -> numbers(10, 1_000_000).requireWithin(10));
        assertInvalid("content_chars", numbers(0, 0));
        assertInvalid("content_chars", numbers(11, 0));
        assertInvalid("sends_per_10s", numbers(1, -1));
        assertInvalid("sends_per_10s", numbers(1, 1_000_001));
    }

    private static void assertInvalid(String field, SettingsOverrides change) {
        ChatException refusal = assertThrows(ChatException.class, () -> change.requireWithin(10));
        assertEquals(BAD_REQUEST, refusal.code());
        assertEquals(List.of(new FieldError(field, "invalid")), refusal.fields());
    }

    @Test
    void a_workspace_name_is_one_line_of_1_to_80_characters() {
        assertEquals("Łódź", WorkspaceName.parse(" Łódź ").value());
        assertThrows(ChatException.class, () -> WorkspaceName.parse(" "));
        assertThrows(ChatException.class, () -> WorkspaceName.parse("a\nb"));
        assertThrows(ChatException.class, () -> WorkspaceName.parse("x".repeat(81)));
    }

    @Test
    void lists_set_fields_by_wire_name() {
        assertEquals(
                Map.of("content_chars", "100", "sends_per_10s", "3"),
                numbers(100, 3).toMap());
        SettingsOverrides words = new SettingsOverrides(
                Optional.of(new WorkspaceName("Łódź")),
                Optional.of(RegistrationMode.INVITE),
                Optional.of(RoomCreationPolicy.ADMINISTRATORS),
                Optional.empty(),
                Optional.empty());
        assertEquals(Map.of("name", "Łódź", "registration", "invite", "rooms", "administrators"), words.toMap());
    }

    @Test
    void the_policy_lets_everyone_or_only_administrators_create_rooms() {
        User ola = new User(new UserId(1), new Username("ola"), true);
        User jan = new User(new UserId(2), new Username("jan"), false);
        RoomCreationPolicy.EVERYONE.requireAllowed(jan);
        RoomCreationPolicy.ADMINISTRATORS.requireAllowed(ola);
        assertEquals(
                FORBIDDEN,
                assertThrows(ChatException.class, () -> RoomCreationPolicy.ADMINISTRATORS.requireAllowed(jan))
                        .code());
    }
}
