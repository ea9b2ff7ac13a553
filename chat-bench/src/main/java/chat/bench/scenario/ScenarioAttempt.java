package chat.bench.scenario;

import chat.bench.report.DeliveryCounts;
import chat.bench.report.ScenarioResult;

/** An attempt at a scenario on a server. Confined to one thread. */
public final class ScenarioAttempt implements ScenarioRunner.Attempt {
    private final ScenarioName name;
    private final ScenarioContext context;

    /** @param context whose threads end with this attempt */
    public ScenarioAttempt(ScenarioName name, ScenarioContext context) {
        this.name = name;
        this.context = context;
    }

    @Override
    public ScenarioResult run() throws InterruptedException {
        return name.create().run(context);
    }

    @Override
    public DeliveryCounts checkInterrupted() throws InterruptedException {
        context.api().awaitAnswer(context.server(), context.workers()::now);
        return context.check().runInterrupted();
    }

    @Override
    public void close() {
        context.workers().close();
    }
}
