package chat.adapter.persistence.account;

import chat.domain.account.Password;
import chat.domain.port.CommonPasswords;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that were found most often in leaks, in any case, as far as they are long enough to be chosen. */
public final class CommonPasswordList implements CommonPasswords {

    @Override
    public boolean contains(String password) {
        return Holder.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    // A class of its own is loaded when it is first asked: not every start of the server needs the list.
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
