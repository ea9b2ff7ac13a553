package chat.bench.server;

/**
 * A user of the server under test.
 *
 * @param cookie the session, as the value of a {@code Cookie} header
 */
public record BenchAccount(long id, String username, String password, String cookie) {
    @Override
    public String toString() {
        return username;
    }
}
