package chat.domain.port;

/** The passwords that everybody tries first. */
@FunctionalInterface
public interface CommonPasswords {
    boolean contains(String password);
}
