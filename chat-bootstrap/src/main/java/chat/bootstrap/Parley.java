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
import chat.bootstrap.log.ConsoleLog;
import chat.bootstrap.metrics.Metrics;
import chat.bootstrap.supervision.SupervisedLoops;
import chat.domain.error.ErrorCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, put together and running. */
public final class Parley implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parley.class);
    private static final Duration FOR_REQUESTS = Duration.ofSeconds(2);
    private static final Duration FOR_SOCKETS = Duration.ofSeconds(1);
    private static final Duration KEEP_EVERY = Duration.ofHours(1);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Threads threads;
    private final Metrics metrics;
    private final SqliteDatabase database;
    private final SocketServer sockets;
    private final HttpPort port;
    private final Runnable stopSocketLoops;
    private final ServerReadiness readiness;

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
        readiness = new ServerReadiness(loops::down, database::isWritable);
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
        ResourceConfig resources =
                RestApi.resourceConfig(useCases.overHttp(), Settings.rest(config, origins), json, problems, readiness);
        port = HttpPort.open(
                Settings.port(config),
                new Serving(
                        new Serving.Http(
                                new Metering(metrics.requests(), config.metrics(), metrics::page).on(resources),
                                threads.requests(),
                                problems),
                        new Serving.Sockets(sockets, socketSettings.incomingBufferSize(), valves)));
        stopSocketLoops = sockets.start(threads.timer());
        threads.every(
                KEEP_EVERY,
                loops.loop("touch-sessions", false),
                () -> useCases.keepSessions().handle(hub.sessions()));
        threads.every(EXPIRE_EVERY, loops.loop("expire-sessions", false), useCases.expireSessions()::handle);
        threads.every(
                SEEN_EVERY,
                loops.loop("last-seen", false),
                () -> attendance.noteSeen().handle(hub.seen()));
        metrics.showSockets(hub);
        metrics.showWriteQueue(database::waiting);
        metrics.showRefusals("http", problems.told());
        metrics.showRefusals("socket", hub.counts().refused());
        hashing.warmUp(threads.requests());
        database.start();
        ConsoleLog.onLostClass(readiness::classesLost);
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
        loadVitalClasses();
        new Problems(json).json(ErrorCode.INTERNAL, "Loads what spells it.");
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
        } catch (RuntimeException | Error e) {
            threads.stop();
            database.close();
            throw e;
        }
    }

    private static void loadVitalClasses() {
        try {
            VitalClasses.load();
        } catch (IOException | URISyntaxException e) {
            LOG.warn("The program's own file can't be read", e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * Finishes what has begun, says goodbye to the sockets, and stops; takes a few seconds at most.
     *
     * @return whether every step of it could be done; what had begun may be unfinished all the same
     */
    public boolean stop() {
        StopSequence stop = new StopSequence();
        stop.step("the log", () -> LOG.info("Stopping"));
        readiness.stopping();
        stop.step("the port", port::stopListening);
        stop.step("what had begun", () -> done(threads.finishRequests(FOR_REQUESTS)));
        stop.step("the sockets", () -> done(sockets.leave(FOR_SOCKETS)));
        stop.step("the heartbeat", stopSocketLoops::run);
        stop.step("the connections", port::close);
        stop.step("the threads", threads::stop);
        stop.step("the metrics", metrics::close);
        stop.step("the database", database::close);
        stop.step("the log", () -> LOG.info("Stopped"));
        return !stop.failed();
    }

    private static void done(boolean inTime) {
        if (!inTime) {
            LOG.warn("Not all was done in time");
        }
    }
}
