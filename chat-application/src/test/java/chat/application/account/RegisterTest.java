package chat.application.account;

import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.domain.ErrorCode;
import chat.domain.account.Username;
import chat.domain.port.fake.FewCommonPasswords;
import chat.domain.port.fake.PlainHasher;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final TestEnvironment env = new TestEnvironment();
    private final Register register = new Register(
            env.chat.invitations(),
            new PlainHasher(),
            new FewCommonPasswords(),
            env.settings(),
            env.limit(2),
            env.clock);

    @Test
    void creates_an_account_that_is_a_member_of_general() {
        UserView ola = handle("ola", "tipperary");
        assertEquals("ola", ola.username());
        assertEquals(ola.id(), env.publishedEvents.rows().get(0).author().id().value());
    }

    @Test
    void refuses_taken_or_invalid_names_and_weak_passwords() {
        handle("ola", "tipperary");
        assertRefused(ErrorCode.NAME_TAKEN, () -> handle("OLA", "tipperary"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> handle("o", "tipperary"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> handle("jan", "short"));
        assertRefused(ErrorCode.BAD_REQUEST, () -> handle("jan", "PassWord"));
    }

    @Test
    void limits_registrations_by_address_without_counting_invalid_ones() {
        for (int i = 0; i < 5; i++) {
            assertRefused(ErrorCode.BAD_REQUEST, () -> handle("jan", "short"));
        }
        handle("ola", "tipperary");
        handle("jan", "tipperary");
        assertRefused(ErrorCode.RATE_LIMITED, () -> handle("ewa", "tipperary"));
        assertTrue(env.chat.accounts().find(new Username("ewa")).isEmpty());
    }

    private UserView handle(String username, String password) {
        return register.handle(new Register.Command(username, password, Optional.empty(), "127.0.0.1"));
    }
}
