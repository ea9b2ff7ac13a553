package chat.application.workspace;

import static chat.application.Scene.refused;
import static chat.domain.error.ErrorCode.BAD_REQUEST;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.view.SettingsView;
import chat.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Scene scene = new Scene();
    private final User ola = scene.user("ola");
    private final User jan = scene.user("jan");
    private final CurrentSettings settings = scene.settings();
    private final ReadSettings read = new ReadSettings(settings);
    private final ChangeSettings change =
            new ChangeSettings(scene.chat.workspace(), settings, scene.unlimited(), scene.clock);

    @Test
    void shows_the_preset_until_something_is_changed() {
        assertEquals(SettingsView.of(Scene.PRESET), read.handle(ola));
        change.handle(command(ola, "invite", 100));
        assertEquals(new SettingsView("Acme", "invite", "everyone", 100, 20), read.handle(ola));
    }

    @Test
    void a_change_holds_at_once() {
        assertEquals(8_000, settings.contentChars().getAsInt());
        change.handle(command(ola, "open", 100));
        assertEquals(100, settings.contentChars().getAsInt());
        assertEquals(20, settings.sends().get().count());
    }

    @Test
    void refuses_who_is_no_administrator_and_what_cannot_be() {
        refused(FORBIDDEN, () -> read.handle(jan));
        refused(FORBIDDEN, () -> change.handle(command(jan, "open", 100)));
        refused(BAD_REQUEST, () -> change.handle(command(ola, "maybe", 100)));
        refused(BAD_REQUEST, () -> change.handle(command(ola, "open", 10_001)));
    }

    @Test
    void lets_messages_be_as_long_as_the_configuration_says_whatever_they_must_fit_into() {
        CurrentSettings tight = new CurrentSettings(scene.chat.workspace(), new Preset(Scene.PRESET, true, 50));
        ChangeSettings tightly = new ChangeSettings(scene.chat.workspace(), tight, scene.unlimited(), scene.clock);
        assertEquals(8_000, tightly.handle(command(ola, "open", 8_000)).contentChars());
        refused(BAD_REQUEST, () -> tightly.handle(command(ola, "open", 8_001)));
    }

    @Test
    void has_no_limit_of_sends_where_there_are_no_limits_at_all() {
        CurrentSettings lifted = new CurrentSettings(scene.chat.workspace(), new Preset(Scene.PRESET, false, 50));
        assertTrue(lifted.sends().get().unlimited());
    }

    private static ChangeSettings.Command command(User by, String registration, int chars) {
        return new ChangeSettings.Command(
                by,
                Optional.empty(),
                Optional.of(registration),
                Optional.empty(),
                Optional.of(chars),
                Optional.empty());
    }
}
