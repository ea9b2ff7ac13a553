package chat.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The users of the virtual clients. Confined to one thread; it registers several users at the same time. */
public final class AccountPool {
    private final ServerApi api;
    private final List<String> names;
    private final String password;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Map<String, BenchAccount> signedIn = new ConcurrentHashMap<>();

    private AccountPool(ServerApi api, List<String> names, String password) {
        this.api = api;
        this.names = names;
        this.password = password;
    }

    /**
     * Returns a pool that registers users when they are needed.
     *
     * @param prefix of their names, unique to this run
     * @param password of all of them
     * @param size the most that it registers
     */
    public static AccountPool registering(ServerApi api, String prefix, String password, int size) {
        List<String> names =
                IntStream.range(0, size).mapToObj(i -> prefix + "-" + i).toList();
        return new AccountPool(api, names, password);
    }

    /** Returns a pool of one existing user. */
    public static AccountPool of(ServerApi api, String username, String password) {
        AccountPool pool = new AccountPool(api, List.of(username), password);
        pool.signedIn.put(username, api.login(username, password));
        return pool;
    }

    /** Returns all users, signed in. */
    public List<BenchAccount> takeAll() throws InterruptedException {
        return take(names.size());
    }

    /**
     * Returns users, signed in.
     *
     * @param wanted how many; fewer are returned if the pool may not have as many
     */
    public List<BenchAccount> take(int wanted) throws InterruptedException {
        List<Callable<BenchAccount>> tasks = new ArrayList<>();
        for (String name : names.subList(0, Math.min(wanted, names.size()))) {
            tasks.add(() -> take(name));
        }
        return Parallel.run(tasks);
    }

    /**
     * Deletes the users that this pool registered, or signs the existing user out.
     *
     * @return the number of users for which that failed
     */
    public int release() throws InterruptedException {
        Stream<Runnable> deletions = registered.stream().map(name -> () -> api.deleteAccount(take(name)));
        Stream<Runnable> logOuts = signedIn.values().stream()
                .filter(account -> !registered.contains(account.username()))
                .map(account -> () -> api.logOut(account));
        return Parallel.countFailures(Stream.concat(deletions, logOuts));
    }

    private BenchAccount take(String name) {
        BenchAccount known = signedIn.get(name);
        if (known != null) {
            return known;
        }
        if (!registered.contains(name)) {
            api.register(name, password);
            registered.add(name);
        }
        BenchAccount account = api.login(name, password);
        signedIn.put(name, account);
        return account;
    }
}
