package chat.domain.port;

/**
 * Decides from the current state what to change; rejects by throwing. It must be a pure function, because it may be
 * called more than once.
 *
 * @param <S> the state that the transaction has loaded, usually a policy
 * @param <D> the change
 */
@FunctionalInterface
public interface Decision<S, D> {
    /**
     * @return the change to apply to the state
     * @throws chat.domain.ChatException if the change is refused
     */
    D decide(S state);
}
