package chat.application.account;

import static chat.application.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.Scene;
import chat.application.view.UserView;
import chat.domain.error.ErrorCode;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.PlainHasher;
import chat.domain.user.Username;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Scene scene = new Scene();
    private final Register register = new Register(
            scene.chat.invitations(),
            new PlainHasher(),
            new FewCommonPasswords(),
            scene.settings(),
            scene.limit(2),
            scene.clock);

    @Test
    void makes_an_account_that_is_in_general() {
        UserView ola = handle("ola", "tipperary");
        assertEquals("ola", ola.username());
        assertEquals(ola.id(), scene.told.rows().get(0).author().id().value());
    }

    @Test
    void refuses_a_taken_name_a_bad_name_and_a_bad_password() {
        handle("ola", "tipperary");
        refused(ErrorCode.NAME_TAKEN, () -> handle("OLA", "tipperary"));
        refused(ErrorCode.BAD_REQUEST, () -> handle("o", "tipperary"));
        refused(ErrorCode.BAD_REQUEST, () -> handle("jan", "short"));
        refused(ErrorCode.BAD_REQUEST, () -> handle("jan", "PassWord"));
    }

    @Test
    void counts_attempts_by_address_but_not_those_with_mistakes() {
        for (int i = 0; i < 5; i++) {
            refused(ErrorCode.BAD_REQUEST, () -> handle("jan", "short"));
        }
        handle("ola", "tipperary");
        handle("jan", "tipperary");
        refused(ErrorCode.RATE_LIMITED, () -> handle("ewa", "tipperary"));
        assertTrue(scene.chat.accounts().find(new Username("ewa")).isEmpty());
    }

    private UserView handle(String username, String password) {
        return register.handle(new Register.Command(username, password, Optional.empty(), "127.0.0.1"));
    }
}
