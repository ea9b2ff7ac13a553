package chat.application.workspace;

import static chat.application.TestEnvironment.assertRefused;
import static chat.domain.ErrorCode.BAD_REQUEST;
import static chat.domain.ErrorCode.FORBIDDEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.domain.account.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final TestEnvironment env = new TestEnvironment();
    private final User ola = env.user("ola");
    private final User jan = env.user("jan");
    private final CurrentSettings settings = env.settings();
    private final GetSettings read = new GetSettings(settings);
    private final UpdateSettings change =
            new UpdateSettings(env.chat.workspace(), settings, env.unlimited(), env.clock);

    @Test
    void returns_the_defaults_until_a_change() {
        assertEquals(SettingsView.of(TestEnvironment.DEFAULTS), read.handle(ola));
        change.handle(command(ola, "invite", 100));
        assertEquals(new SettingsView("Acme", "invite", "everyone", 100, 20), read.handle(ola));
    }

    @Test
    void a_change_takes_effect_at_once() {
        assertEquals(8_000, settings.contentChars().getAsInt());
        change.handle(command(ola, "open", 100));
        assertEquals(100, settings.contentChars().getAsInt());
        assertEquals(20, settings.sendRate().get().count());
    }

    @Test
    void refuses_non_administrators_and_invalid_values() {
        assertRefused(FORBIDDEN, () -> read.handle(jan));
        assertRefused(FORBIDDEN, () -> change.handle(command(jan, "open", 100)));
        assertRefused(BAD_REQUEST, () -> change.handle(command(ola, "maybe", 100)));
        assertRefused(BAD_REQUEST, () -> change.handle(command(ola, "open", 10_001)));
    }

    @Test
    void accepts_a_content_length_up_to_the_default_even_above_the_maximum() {
        CurrentSettings tight =
                new CurrentSettings(env.chat.workspace(), new DefaultSettings(TestEnvironment.DEFAULTS, true, 50));
        UpdateSettings tightly = new UpdateSettings(env.chat.workspace(), tight, env.unlimited(), env.clock);
        assertEquals(8_000, tightly.handle(command(ola, "open", 8_000)).contentChars());
        assertRefused(BAD_REQUEST, () -> tightly.handle(command(ola, "open", 8_001)));
    }

    @Test
    void lifts_the_send_limit_if_all_limits_are_off() {
        CurrentSettings lifted =
                new CurrentSettings(env.chat.workspace(), new DefaultSettings(TestEnvironment.DEFAULTS, false, 50));
        assertTrue(lifted.sendRate().get().unlimited());
    }

    private static UpdateSettings.Command command(User actor, String registration, int chars) {
        return new UpdateSettings.Command(
                actor,
                Optional.empty(),
                Optional.of(registration),
                Optional.empty(),
                Optional.of(chars),
                Optional.empty());
    }
}
