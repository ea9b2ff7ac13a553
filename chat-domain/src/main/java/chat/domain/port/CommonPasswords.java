package chat.domain.port;

/** The list of common passwords that users must not choose. */
@FunctionalInterface
public interface CommonPasswords {
    /** @return whether the list contains this password */
    boolean contains(String password);
}
