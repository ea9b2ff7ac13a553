package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.report.LatencyHistogram;
import org.junit.jupiter.api.Test;

/** A step in which rows and answers of an earlier one arrive. */
class DeliveryRecorderTest {
    private static final long MILLI = 1_000_000;
    private static final long STEP = 100 * MILLI;

    private final DeliveryRecorder recorder = new DeliveryRecorder();

    @Test
    void answers_to_earlier_messages_count_in_the_totals_only() {
        sendInTwoSteps(3);

        recorder.acknowledged(STEP - 1);
        recorder.refused(STEP - 1, "refused");

        assertEquals(3, recorder.counts().unanswered());
        assertEquals(0, recorder.counts().refused());
        assertEquals(4, recorder.totals().unanswered());
        assertEquals(1, recorder.totals().acknowledged());
        assertEquals(1, recorder.totals().refused());
    }

    @Test
    void earlier_rows_count_in_the_totals_only() {
        sendInTwoSteps(1);

        recorder.delivered(STEP + MILLI, STEP + 3 * MILLI);
        recorder.delivered(STEP - 50 * MILLI, STEP + 9 * MILLI);

        assertEquals(1, recorder.counts().delivered());
        assertEquals(STEP + 3 * MILLI, recorder.counts().lastDelivery());
        assertEquals(2, recorder.totals().delivered());
        LatencyHistogram latency = new LatencyHistogram();
        recorder.addLatenciesTo(latency);
        assertEquals(2, latency.percentiles().max(), 0.01);
    }

    @Test
    void a_step_starts_with_nothing_and_adds_to_the_totals() {
        sendInTwoSteps(1);
        recorder.acknowledged(STEP);
        recorder.skipped(5);
        recorder.disconnected("slow");

        recorder.startStep(2 * STEP);

        assertEquals(LoadCounts.NONE, recorder.counts());
        assertEquals(new LoadCounts(4, 1, 0, 0, 5, 1, 0, Long.MIN_VALUE), recorder.totals());
    }

    /** Sends three messages in a step, and some more in the next one. */
    private void sendInTwoSteps(int messages) {
        recorder.startStep(0);
        for (int i = 0; i < 3; i++) {
            recorder.sent();
        }
        recorder.startStep(STEP);
        for (int i = 0; i < messages; i++) {
            recorder.sent();
        }
    }
}
