package chat.adapter.persistence.account;

import chat.domain.account.Password;
import chat.domain.port.CommonPasswords;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The most frequent passwords in leaks that are long enough to be chosen, compared case-insensitively. */
public final class CommonPasswordList implements CommonPasswords {

    @Override
    public boolean contains(String password) {
        return Holder.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    // Loaded on first use, because not every start of the server needs the list.
    private static final class Holder {
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
