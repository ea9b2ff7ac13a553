package chat.bench.scenario;

import chat.bench.load.ClientSet;
import chat.bench.load.LoadCounts;
import chat.bench.load.OpenLoop;
import chat.bench.load.Sender;
import chat.bench.report.DeliveryCounts;
import chat.bench.report.LoadStep;
import chat.bench.report.Metric;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of a room's history over HTTP at rising rates. */
final class HistoryPages implements Scenario {
    private static final double FILL_PER_SECOND = 500;
    private static final double PAGES_PER_DELIVERY = 0.01;

    @Override
    public ScenarioResult run(ScenarioContext context) throws InterruptedException {
        ScenarioSettings.HistorySize size = context.settings().history();
        OneRoom room = OneRoom.create(context, 1);
        long rows = fill(context, room, size.rows());
        DeliveryCounts filled = context.check().run();
        room.clients().drop();
        PageReader reader = new PageReader(context, room.owner(), room.id());
        List<LoadStep> steps = new Ramp(context, "history", reader::run)
                .search(Math.max(1, context.settings().timing().rate() * PAGES_PER_DELIVERY), Double.POSITIVE_INFINITY);
        List<String> notes = new ArrayList<>(reader.problem().stream().toList());
        if (rows < size.rows()) {
            notes.add("The room of history has " + NumberFormatter.whole(rows) + " instead of "
                    + NumberFormatter.whole(size.rows()) + " messages: the server did not keep up with "
                    + NumberFormatter.whole(FILL_PER_SECOND) + " a second.");
        }
        return new ScenarioResult(
                ScenarioName.HISTORY.text(),
                "pages of about " + PageReader.PAGE_ROWS + " rows out of " + NumberFormatter.whole(rows) + ", over "
                        + NumberFormatter.quantity(size.readers(), "HTTP connection"),
                "pages",
                steps,
                List.of(new Metric("pages", "pages", reader.pages(), "")),
                filled.plus(reader.counts()),
                RampSummary.ofPages().sentences(context.server().subject(), steps),
                notes);
    }

    /** Returns how many messages the server stored: fewer, if it is slow. */
    private static long fill(ScenarioContext context, OneRoom room, int rows) throws InterruptedException {
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
        LoadCounts counts = new OpenLoop(context.workers(), List.of(sender), 1)
                .run(FILL_PER_SECOND, rows / FILL_PER_SECOND)
                .counts();
        if (counts.acknowledged() == 0) {
            throw new BenchmarkException("history found nothing to read: the server stored no message.", null);
        }
        return counts.acknowledged();
    }
}
