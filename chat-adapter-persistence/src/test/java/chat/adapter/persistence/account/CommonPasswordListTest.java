package chat.adapter.persistence.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CommonPasswordListTest {
    private final CommonPasswordList frequent = new CommonPasswordList();

    @Test
    void knows_what_everybody_tries_first_in_any_case() {
        assertTrue(frequent.contains("password"));
        assertTrue(frequent.contains("PassWord1"));
        assertTrue(frequent.contains("12345678"));
        assertTrue(frequent.contains("qwertyuiop"));
    }

    @Test
    void does_not_contain_an_uncommon_password() {
        assertFalse(frequent.contains("correct horse battery"));
        assertFalse(frequent.contains(""));
    }
}
