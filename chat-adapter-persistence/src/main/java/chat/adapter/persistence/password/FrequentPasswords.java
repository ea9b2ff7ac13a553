package chat.adapter.persistence.password;

import chat.domain.port.CommonPasswords;
import chat.domain.user.Password;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that were found most often in leaks, in any case, as far as they are long enough to be chosen. */
public final class FrequentPasswords implements CommonPasswords {

    @Override
    public boolean contains(String password) {
        return Known.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    // A class of its own is loaded when it is first asked: not every start of the server needs the list.
    private static final class Known {
        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                        .filter(password -> password.length() >= Password.MIN_LENGTH)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
