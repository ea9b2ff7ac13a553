package chat.bootstrap;

import chat.adapter.persistence.account.CommonPasswordList;
import chat.adapter.persistence.account.SquareAvatarProcessor;
import chat.adapter.persistence.sqlite.SqliteDatabase;
import chat.adapter.persistence.sqlite.SqliteEnvironment;
import chat.adapter.persistence.sqlite.SqliteSettings;
import chat.adapter.rest.RestApi;
import chat.adapter.rest.http.MetricsSetup;
import chat.adapter.rest.http.Problem;
import chat.adapter.rest.http.Problems;
import chat.adapter.rest.web.WebFiles;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.adapter.websocket.presence.LeasedPresence;
import chat.adapter.websocket.protocol.SocketServer;
import chat.application.security.Origins;
import chat.application.security.RateLimiters;
import chat.application.security.SecurityPorts;
import chat.application.workspace.CurrentSettings;
import chat.application.workspace.UseCases;
import chat.bootstrap.config.Config;
import chat.bootstrap.config.StartException;
import chat.bootstrap.http.HandshakeCounters;
import chat.bootstrap.http.HttpHandlers;
import chat.bootstrap.http.HttpPort;
import chat.bootstrap.monitoring.ConsoleLog;
import chat.bootstrap.monitoring.Metrics;
import chat.bootstrap.monitoring.SupervisedLoops;
import chat.domain.ErrorCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server with all its modules. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration LONGEST_FAN_OUT_PAUSE = Duration.ofMillis(5);
    private static final Duration REQUEST_DRAIN_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SOCKET_DRAIN_TIMEOUT = Duration.ofSeconds(1);

    private final ThreadPools threads;
    private final Metrics metrics;
    private final SupervisedLoops loops;
    private final SqliteDatabase database;
    private final SocketServer sockets;
    private final HttpPort port;
    private final Runnable stopSocketLoops;
    private final ServerReadiness readiness;
    private final WarmUp warmUp;

    private Server(
            Config config,
            ThreadPools threads,
            Metrics metrics,
            SupervisedLoops loops,
            SqliteDatabase database,
            Hub hub,
            ObjectMapper json) {
        this.threads = threads;
        this.metrics = metrics;
        this.loops = loops;
        this.database = database;
        readiness = new ServerReadiness(loops::down, database::isWritable);
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        Origins origins = ConfigMapping.origins(config);
        PasswordHashing passwords = PasswordHashing.create(new CommonPasswordList());
        CurrentSettings settings = new CurrentSettings(database.storage().workspace(), ConfigMapping.defaults(config));
        RateLimiters limits = RateLimiters.of(config.limits().rates(), settings.sendRate(), System::nanoTime);
        UseCases useCases = UseCases.of(
                database.storage(),
                new UseCases.Ports(
                        new SecurityPorts(passwords.hasher(), passwords.common(), new RandomTokenGenerator()),
                        new SquareAvatarProcessor(Runtime.getRuntime().availableProcessors()),
                        // With a single node, presence is kept in memory.
                        new LeasedPresence().newNode(),
                        hub.typing(),
                        loops),
                config.sessions(),
                settings,
                limits,
                clock,
                System::nanoTime);
        SocketSettings socketSettings = ConfigMapping.sockets(config.limits());
        sockets = new SocketServer(
                useCases,
                limits,
                hub,
                new SocketServer.Settings(
                        socketSettings, () -> ConfigMapping.clientLimits(settings, config.limits()), origins),
                new SocketServer.Environment(json, threads.frames(), loops, System::nanoTime));
        Problems problems = new Problems(json);
        WebFiles files = new WebFiles(RestApi.class.getClassLoader());
        ResourceConfig resources =
                RestApi.resourceConfig(useCases, ConfigMapping.rest(config, origins), json, problems, readiness, files);
        HandshakeCounters handshakes = new HandshakeCounters();
        port = HttpPort.open(
                ConfigMapping.port(config),
                new HttpHandlers(
                        new HttpHandlers.RestHandler(
                                new MetricsSetup(metrics.requests(), config.metrics(), metrics::scrape)
                                        .registerOn(resources),
                                threads.requests(),
                                problems),
                        new HttpHandlers.SocketHandler(
                                sockets,
                                socketSettings.incomingBufferSize(),
                                threads.handshakes(),
                                System::nanoTime,
                                handshakes)));
        stopSocketLoops = sockets.start(threads.timer());
        new PeriodicTasks(useCases, hub).schedule(threads, loops);
        metrics.registerSockets(hub);
        metrics.registerHandshakes(threads::waitingHandshakes, handshakes);
        metrics.registerWriteQueue(database::pendingWrites);
        metrics.registerRefusals("http", problems.refusalCounts());
        metrics.registerRefusals("socket", hub.counters().refused());
        database.start();
        ConsoleLog.onClassLoadFailure(readiness::classLoadFailed);
        warmUp = WarmUp.start(List.of(
                metrics::prepare,
                passwords::warmUp,
                files::load,
                () -> problems.json(Problem.of(ErrorCode.INTERNAL, "Loads the classes that encode it.")),
                ClassPreloader::load,
                MemoryRelease::shrinkIdleHeap));
    }

    /**
     * Starts the server and listens.
     *
     * @throws StartException with one line for operators; storage faults, too, have such a message
     */
    public static Server start(Config config) {
        config.warnings().forEach(LOG::warn);
        ThreadPools threads = ThreadPools.start();
        Metrics metrics = new Metrics();
        try {
            return start(config, threads, metrics);
        } catch (RuntimeException | Error e) {
            threads.stop();
            metrics.close();
            throw e;
        }
    }

    private static Server start(Config config, ThreadPools threads, Metrics metrics) {
        ObjectMapper json = JsonMapperFactory.mapper(config.limits().sizes().maxTextChars());
        Hub hub = new Hub(
                ConfigMapping.sockets(config.limits()),
                threads.fanOut(),
                threads.frames(),
                json,
                FanOutPace.upTo(LONGEST_FAN_OUT_PAUSE, System::nanoTime));
        SupervisedLoops loops = new SupervisedLoops(metrics::registerLoopFailures);
        SqliteDatabase database = SqliteDatabase.open(
                config.data(),
                new SqliteEnvironment(hub.events(), metrics.commits(), loops, System::nanoTime),
                SqliteSettings.DEFAULT);
        try {
            Server server = new Server(config, threads, metrics, loops, database, hub, json);
            LOG.info("Parley is ready at http://{}:{}", ConfigMapping.displayHost(config.listen()), server.port());
            return server;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** @return the number of the port on which the server listens */
    int port() {
        return port.port();
    }

    /** @return the background loops that decide on readiness and are counted in the metrics */
    SupervisedLoops loops() {
        return loops;
    }

    @Override
    public void close() {
        stop();
    }

    /**
     * Finishes the requests in progress, closes the sockets and stops. Takes a few seconds at most.
     *
     * @return whether every step succeeded; even then, requests in progress may be unfinished
     */
    public boolean stop() {
        StopSequence stop = new StopSequence();
        stop.step("the log", () -> LOG.info("Stopping"));
        readiness.stopping();
        warmUp.stop();
        stop.step("the port", port::stopListening);
        stop.step("the open requests", () -> done(threads.drainRequests(REQUEST_DRAIN_TIMEOUT)));
        stop.step("the sockets", () -> done(sockets.drain(SOCKET_DRAIN_TIMEOUT)));
        stop.step("the heartbeat", stopSocketLoops::run);
        stop.step("the connections", port::close);
        stop.step("the threads", threads::stop);
        stop.step("the metrics", metrics::close);
        stop.step("the database", database::close);
        stop.step("the log", () -> LOG.info("Stopped"));
        return !stop.failed();
    }

    private static void done(boolean stopped) {
        if (!stopped) {
            LOG.warn("A shutdown step did not finish in time");
        }
    }
}
