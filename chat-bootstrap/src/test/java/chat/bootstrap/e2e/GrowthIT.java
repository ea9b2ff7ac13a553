package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the server's CPU time for each page, row and message while a room grows, and for each delivery while its
 * connections grow. Prints tables and replaces the plots in the documents; asserts no time.
 */
@EnabledIfSystemProperty(named = "parley.growth", matches = "true")
class GrowthIT {
    private static final long ROOM = 1;
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final List<Integer> MESSAGES = List.of(10_000, 100_000, 1_000_000, 10_000_000);
    private static final List<Integer> CONNECTIONS = List.of(100, 1_000, 10_000);
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 8;
    private static final int PAGES = 4_000;
    private static final int SYNCS = 1_000;
    private static final int SYNC_ROWS = 150;
    private static final int POSTS = 4_000;
    private static final int DELIVERIES = 640_000;
    private static final int BURST = 16;

    @TempDir
    Path data;

    private ServerProcess server;

    @BeforeEach
    void register_two_users() {
        try (ServerProcess first = start()) {
            Stream.of("ola", "jan").forEach(name -> TestUser.register(first, name));
        }
    }

    @Test
    void measures_a_room_with_more_and_more_messages() throws Exception {
        GrowthPlot plot = new GrowthPlot("Server CPU in a room of that many messages", "messages in the room");
        for (int size : MESSAGES) {
            grow(size);
            try (ServerProcess running = start()) {
                TestUser ola = TestUser.withoutSession(running, "ola").logIn();
                long head = size - 1L;
                plot.add("µs per page of 50", size, cpu(PAGES, () -> readPages(ola, size)));
                plot.add("µs per row caught up", size, cpu(SYNCS * SYNC_ROWS, () -> catchUp(ola, head)));
                plot.add("µs per message posted", size, cpu(POSTS, () -> post(ola)));
            }
        }
        plot.write(IMAGES.resolve("growth-messages.svg"));
    }

    @Test
    void measures_a_room_with_more_and_more_connections() throws Exception {
        GrowthPlot plot = new GrowthPlot("Server CPU in a room of that many connections", "connections in the room");
        for (int size : CONNECTIONS) {
            plot.add("µs per delivery", size, fanOut(size));
        }
        plot.write(IMAGES.resolve("growth-connections.svg"));
    }

    private ServerProcess start() {
        server = ServerProcess.runWith(
                List.of("-Xmx1g"),
                Map.of("CHAT_SOCKETS_PER_USER", "0"),
                List.of("--port", "0", "--data", data.toString(), "--limits", "off"));
        server.port();
        return server;
    }

    /** Adds messages of 100 characters by SQL until the room has that many rows. */
    private void grow(int size) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("chat.db"));
                Statement sql = file.createStatement()) {
            sql.execute("PRAGMA journal_mode = OFF");
            sql.execute("PRAGMA synchronous = OFF");
            file.setAutoCommit(false);
            String added = "WITH RECURSIVE n (seq) AS (SELECT last_seq + 1 FROM room WHERE id = 1"
                    + " UNION ALL SELECT seq + 1 FROM n WHERE seq < " + size + ") ";
            sql.execute(added + "INSERT INTO message (id, revision, author_id, at, client_id, content)"
                    + " SELECT (1 << 29) + seq, seq, 1, 1700000000000 + seq, printf('%032x', seq),"
                    + " printf('message %092d', seq) FROM n");
            sql.execute(added + "INSERT INTO sending (client_id, author_id, message_id)"
                    + " SELECT printf('%032x', seq), 1, (1 << 29) + seq FROM n");
            sql.execute("UPDATE room SET head = " + size + ", last_seq = " + size + " WHERE id = 1");
            sql.execute("UPDATE member SET last_read_seq = " + size);
            file.commit();
        }
    }

    /** The median of the rounds, after one to warm up: the server's CPU time per unit, in microseconds. */
    private double cpu(long units, Work work) throws Exception {
        work.run();
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Duration before = server.cpu();
            work.run();
            rounds[i] = server.cpu().minus(before).toNanos() / 1e3 / units;
        }
        return IntStream.range(0, ROUNDS).mapToDouble(i -> rounds[i]).sorted().toArray()[ROUNDS / 2];
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void readPages(TestUser user, int size) throws Exception {
        concurrently(PAGES, random -> {
            // Lengths vary, 50 on average, so that few pages are in the cache of a small room.
            int limit = 45 + random.nextInt(11);
            int before = limit + 1 + random.nextInt(size - limit - 1);
            user.getBytes("/rooms/" + ROOM + "/messages?limit=" + limit + "&before=" + before, "");
        });
    }

    /** One client asks again and again for the rows after a revision, as if it had been away. */
    private static void catchUp(TestUser user, long head) {
        TestSocket socket = user.openSocket();
        socket.nextOfType("welcome");
        Map<String, Object> sync = Map.of("type", "sync", "rooms", Map.of(String.valueOf(ROOM), head - SYNC_ROWS));
        for (int i = 0; i < SYNCS; i++) {
            socket.sendFrame(sync);
            JsonNode frame = socket.nextOfType("changes");
            assertFalse(frame.path("reset").asBoolean(), frame::toString);
        }
        socket.close();
    }

    private static void post(TestUser user) throws Exception {
        concurrently(POSTS, random -> {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            Map<String, Object> message = Map.of("content", "x".repeat(100), "client_id", id.toString());
            user.expect(201, "POST", "/rooms/" + ROOM + "/messages", message);
        });
    }

    private interface Request {
        void send(Random random);
    }

    private static void concurrently(int count, Request request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Void>> clients = IntStream.range(0, CLIENTS)
                .<Callable<Void>>mapToObj(client -> () -> {
                    Random random = new Random();
                    for (int i = 0; i < count / CLIENTS; i++) {
                        request.send(random);
                    }
                    return null;
                })
                .collect(Collectors.toList());
        for (Future<Void> client : pool.invokeAll(clients)) {
            client.get();
        }
        pool.shutdown();
    }

    private double fanOut(int connections) throws Exception {
        try (ServerProcess running = start();
                RoomListeners listeners = new RoomListeners(ROOM)) {
            listeners.open(running, TestUser.withoutSession(running, "jan").logIn(), "/ws/" + ROOM, connections);
            TestSocket sender = TestUser.withoutSession(running, "ola").logIn().openSocket(ROOM);
            int bursts = DELIVERIES / connections / BURST;
            return cpu((long) bursts * BURST * connections, () -> {
                for (int burst = 0; burst < bursts; burst++) {
                    for (int i = 0; i < BURST; i++) {
                        sender.post("x".repeat(100));
                    }
                    listeners.awaitMessages(BURST);
                }
            });
        }
    }
}
