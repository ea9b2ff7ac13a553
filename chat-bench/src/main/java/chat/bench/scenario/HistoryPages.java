package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.OpenLoop;
import chat.bench.load.Sender;
import chat.bench.load.StepOutcome;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.LoadStep;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;
import java.util.List;

/** Reads pages of a room's history over HTTP at rising rates. */
final class HistoryPages implements Scenario {
    private static final double FILL_PER_SECOND = 500;
    private static final double PAGES_PER_DELIVERY = 0.01;

    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        int rows = context.settings().rows();
        OneRoom room = OneRoom.create(context, 1);
        DeliveryCounts filled = fill(context, room, rows);
        PageReader reader = new PageReader(context, room.owner(), room.id());
        List<LoadStep> steps = new Ramp(context, "history", reader::run)
                .search(Math.max(1, context.settings().rate() * PAGES_PER_DELIVERY), Double.POSITIVE_INFINITY);
        return new ScenarioResult(
                ScenarioName.HISTORY.text(),
                "pages of about " + PageReader.PAGE_ROWS + " rows out of " + NumberFormatter.whole(rows) + ", over "
                        + context.settings().readers() + " HTTP connections",
                "pages",
                steps,
                List.of(),
                filled.plus(reader.counts()),
                RampSummary.sentences(context.server().subject(), steps, "pages of history", "served", "over HTTP"),
                reader.problem().stream().toList());
    }

    private static DeliveryCounts fill(ScenarioContext context, OneRoom room, int rows) throws InterruptedException {
        context.progress().accept("history: posting " + NumberFormatter.whole(rows) + " messages");
        room.clients().open(ClientSet.USUAL_PARALLELISM);
        Sender sender = new Sender(room.clients().all().get(0), room.id());
        int perUser = SendLimit.perUser(context, sender.client());
        if (perUser > 0 && rows > perUser) {
            throw new BenchmarkException(
                    "history needs " + rows + " messages, but CHAT_SENDS_PER_10S of the server allows " + perUser
                            + ": choose --rows " + perUser + " or less, or lift the limit with CHAT_LIMITS=off.",
                    null);
        }
        StepOutcome outcome =
                new OpenLoop(context.workers(), List.of(sender), 1).run(FILL_PER_SECOND, rows / FILL_PER_SECOND);
        DeliveryCounts counts = DeliveryCheck.check(context.api(), room.clients(), outcome.counts());
        room.clients().drop();
        return counts;
    }
}
