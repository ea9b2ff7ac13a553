package chat.adapter.persistence.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CommonPasswordListTest {
    private final CommonPasswordList commonPasswords = new CommonPasswordList();

    @Test
    void contains_common_passwords_in_any_case() {
        assertTrue(commonPasswords.contains("password"));
        assertTrue(commonPasswords.contains("PassWord1"));
        assertTrue(commonPasswords.contains("12345678"));
        assertTrue(commonPasswords.contains("qwertyuiop"));
    }

    @Test
    void does_not_contain_an_uncommon_password() {
        assertFalse(commonPasswords.contains("correct horse battery"));
        assertFalse(commonPasswords.contains(""));
    }
}
