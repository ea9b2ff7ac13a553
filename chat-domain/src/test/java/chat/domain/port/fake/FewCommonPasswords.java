package chat.domain.port.fake;

import chat.domain.port.CommonPasswords;
import java.util.Locale;
import java.util.Set;

/** Two common passwords, in any case. */
public final class FewCommonPasswords implements CommonPasswords {
    private static final Set<String> PASSWORDS = Set.of("password", "12345678");

    @Override
    public boolean contains(String password) {
        return PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }
}
