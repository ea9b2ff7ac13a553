package chat.bootstrap;

import chat.adapter.persistence.password.FrequentPasswords;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.persistence.sqlite.SqliteEnvironment;
import chat.adapter.persistence.sqlite.SqliteSettings;
import chat.adapter.rest.RestApi;
import chat.adapter.rest.metrics.Metering;
import chat.adapter.rest.problem.Problems;
import chat.adapter.websocket.Means;
import chat.adapter.websocket.SocketServer;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.origin.Origins;
import chat.application.workspace.CurrentSettings;
import chat.bootstrap.config.Config;
import chat.bootstrap.http.HttpPort;
import chat.bootstrap.http.Serving;
import chat.bootstrap.http.Valves;
import chat.bootstrap.metrics.Metrics;
import chat.bootstrap.supervision.SupervisedLoops;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, put together and running. */
public final class Parley implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parley.class);
    private static final Duration FOR_REQUESTS = Duration.ofSeconds(2);
    private static final Duration FOR_SOCKETS = Duration.ofSeconds(1);
    private static final int KEEP_EVERY_SECONDS = 3_600;
    private static final int EXPIRE_EVERY_SECONDS = 60;
    private static final int SEEN_EVERY_SECONDS = 60;

    private final Threads threads;
    private final Metrics metrics;
    private final SqliteDatabase database;
    private final SocketServer sockets;
    private final HttpPort port;
    private final Runnable stopSocketLoops;
    private final AtomicBoolean ready = new AtomicBoolean(true);

    private Parley(
            Config config,
            Threads threads,
            Metrics metrics,
            SupervisedLoops loops,
            SqliteDatabase database,
            Hub hub,
            ObjectMapper json) {
        this.threads = threads;
        this.metrics = metrics;
        this.database = database;
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Origins origins = Settings.origins(config);
        Hashing hashing = Hashing.start(new FrequentPasswords());
        CurrentSettings settings = new CurrentSettings(database.workspace(), Settings.preset(config));
        Attendance attendance = Attendance.of(config.limits().rates().typing(), database, hub.typing(), clock);
        UseCases useCases = new UseCases(config, settings, database, hashing, attendance, loops, clock);
        SocketSettings socketSettings = Settings.sockets(config.limits());
        Valves valves = new Valves();
        sockets = new SocketServer(
                new Means(
                        socketSettings,
                        () -> Settings.messages(settings, config.limits()),
                        hub,
                        json,
                        threads.frames(),
                        clock,
                        new Means.Background(loops, System::nanoTime)),
                useCases.overSockets(),
                origins,
                valves);
        Problems problems = new Problems(json);
        ResourceConfig resources = RestApi.resourceConfig(
                useCases.overHttp(),
                Settings.rest(config, origins),
                json,
                problems,
                () -> ready.get() && loops.down().isEmpty() && database.isWritable());
        port = HttpPort.open(
                Settings.port(config),
                new Serving(
                        new Serving.Http(
                                new Metering(metrics.requests(), config.metrics(), metrics::page).on(resources),
                                threads.requests(),
                                problems),
                        new Serving.Sockets(sockets, socketSettings.incomingBufferSize(), valves)));
        stopSocketLoops = sockets.start(threads.timer());
        threads.every(KEEP_EVERY_SECONDS, () -> useCases.keepSessions().handle(hub.sessions()));
        threads.every(EXPIRE_EVERY_SECONDS, useCases.expireSessions()::handle);
        threads.every(SEEN_EVERY_SECONDS, () -> attendance.noteSeen().handle(hub.seen()));
        metrics.showSockets(hub);
        metrics.showWriteQueue(database::waiting);
        metrics.showRefusals("http", problems.told());
        metrics.showRefusals("socket", hub.counts().refused());
        hashing.warmUp(threads.requests());
        database.start();
    }

    /**
     * Puts it together and listens.
     *
     * @throws StartException if it can't, or a storage fault; each has one line for people
     */
    public static Parley start(Config config) {
        config.ignored().forEach(name -> LOG.warn("{} has no effect any more; remove it from the settings", name));
        SocketSettings socketSettings = Settings.sockets(config.limits());
        ObjectMapper json = Json.mapper(config.limits().sizes().longestText());
        Threads threads = Threads.start();
        Hub hub = new Hub(socketSettings, threads.fanOut(), threads.frames(), json);
        Metrics metrics = new Metrics();
        SupervisedLoops loops = new SupervisedLoops(metrics::showLoopFailures);
        SqliteDatabase database = SqliteDatabase.open(
                config.data(),
                new SqliteEnvironment(hub, metrics.commits(), loops, System::nanoTime),
                SqliteSettings.DEFAULT);
        try {
            Parley parley = new Parley(config, threads, metrics, loops, database, hub, json);
            LOG.info("Parley is ready at http://{}:{}", Settings.shown(config.listen()), parley.port.number());
            return parley;
        } catch (RuntimeException e) {
            threads.stop();
            database.close();
            throw e;
        }
    }

    /** Finishes what has begun, says goodbye to the sockets, and stops; takes a few seconds at most. */
    @Override
    public void close() {
        LOG.info("Stopping");
        ready.set(false);
        port.stopListening();
        try {
            boolean served = threads.finishRequests(FOR_REQUESTS);
            boolean told = sockets.leave(FOR_SOCKETS);
            LOG.info(served && told ? "All is done that was begun" : "Not all was done in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopSocketLoops.run();
        port.close();
        threads.stop();
        metrics.close();
        database.close();
    }
}
