package chat.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The users of the virtual clients. Not thread-safe. */
public final class AccountPool {
    private final ServerApi api;
    private final String prefix;
    private final String password;
    private final int maxUsers;
    private final List<BenchAccount> accounts = new ArrayList<>();
    private final boolean registers;

    private AccountPool(ServerApi api, String prefix, String password, int maxUsers, boolean registers) {
        this.api = api;
        this.prefix = prefix;
        this.password = password;
        this.maxUsers = maxUsers;
        this.registers = registers;
    }

    /**
     * Returns a pool that registers users when they are needed.
     *
     * @param prefix of their names, unique to this run
     * @param password of all of them
     * @param maxUsers the most that it registers
     */
    public static AccountPool registering(ServerApi api, String prefix, String password, int maxUsers) {
        return new AccountPool(api, prefix, password, maxUsers, true);
    }

    /** Returns a pool of one existing user. */
    public static AccountPool of(ServerApi api, String username, String password) {
        AccountPool pool = new AccountPool(api, "", password, 1, false);
        pool.accounts.add(api.login(username, password));
        return pool;
    }

    /**
     * Returns users, signed in.
     *
     * @param wanted how many; fewer are returned if the pool may not have as many
     */
    public List<BenchAccount> take(int wanted) throws InterruptedException {
        int count = Math.min(wanted, maxUsers);
        List<Callable<BenchAccount>> missing = new ArrayList<>();
        for (int i = accounts.size(); i < count; i++) {
            String name = prefix + "-" + i;
            missing.add(() -> {
                api.register(name, password);
                return api.login(name, password);
            });
        }
        accounts.addAll(Parallel.run(missing));
        return List.copyOf(accounts.subList(0, count));
    }

    /**
     * Deletes the users that this pool registered, or signs the existing user out.
     *
     * @return the number of users for which that failed
     */
    public int release() throws InterruptedException {
        return Parallel.countFailures(accounts.stream().map(account -> () -> {
            if (registers) {
                api.deleteAccount(account);
            } else {
                api.logOut(account);
            }
        }));
    }
}
