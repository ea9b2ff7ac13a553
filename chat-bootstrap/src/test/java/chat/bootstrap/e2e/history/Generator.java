package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Generates a history from a seed. A new kind of step is a record and one line in the table. */
final class Generator {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 70;

    /** A kind of step and its relative frequency. */
    private record WeightedStep(int weight, Function<RandomChoices, Step> create) {}

    private static final List<WeightedStep> KINDS = List.of(
            new WeightedStep(20, d -> new MessageStep.Send(d.device(), d.slot())),
            new WeightedStep(5, d -> new MessageStep.Mention(d.device(), d.slot(), d.lessThan(4))),
            new WeightedStep(5, d -> new MessageStep.ReplyTo(d.device(), d.slot(), d.index())),
            new WeightedStep(5, d -> new MessageStep.Post(d.user(), d.slot())),
            new WeightedStep(6, d -> new MessageStep.RepeatSend(d.device(), d.index())),
            new WeightedStep(5, d -> new MessageStep.PostAgain(d.user(), d.index())),
            new WeightedStep(4, d -> new MessageStep.SendSingleRoom()),
            new WeightedStep(10, d -> new MessageChangeStep.Edit(d.device(), d.slot(), d.index(), d.coin())),
            new WeightedStep(7, d -> new MessageChangeStep.Delete(d.device(), d.slot(), d.index())),
            new WeightedStep(2, d -> new MessageChangeStep.DeleteByHttp(d.device(), d.slot(), d.index())),
            new WeightedStep(
                    8, d -> new MessageChangeStep.React(d.device(), d.slot(), d.index(), d.index(), d.lessThan(3) > 0)),
            new WeightedStep(4, d -> new MessageChangeStep.Pin(d.device(), d.slot(), d.index(), d.coin())),
            new WeightedStep(6, d -> new ReadStep.MarkRead(d.device(), d.slot(), d.index())),
            new WeightedStep(3, d -> new ReadStep.MarkUnread(d.device(), d.slot(), d.index())),
            new WeightedStep(3, d -> new ReadStep.LoadOlder(d.device(), d.slot())),
            new WeightedStep(4, d -> new MembershipStep.Join(d.user(), d.slot())),
            new WeightedStep(3, d -> new MembershipStep.Leave(d.user(), d.slot())),
            new WeightedStep(3, d -> new MembershipStep.CreateRoom(d.user(), 1 + d.lessThan(Environment.SLOTS - 1))),
            new WeightedStep(1, d -> new MembershipStep.DeleteRoom(1 + d.lessThan(Environment.SLOTS - 1))),
            new WeightedStep(
                    6,
                    d -> new ModerationStep.SetMember(
                            d.lessThan(4) > 0, d.user(), d.user(), d.hiddenSlot(), d.lessThan(4) == 0)),
            new WeightedStep(
                    3, d -> new ModerationStep.RemoveMember(d.lessThan(4) > 0, d.user(), d.user(), d.hiddenSlot())),
            new WeightedStep(2, d -> new ModerationStep.Ban(d.lessThan(4) > 0, d.user(), d.user(), d.hiddenSlot())),
            new WeightedStep(2, d -> new ModerationStep.Unban(d.user(), d.hiddenSlot())),
            new WeightedStep(3, d -> new ModerationStep.ReadRoom(d.user(), d.hiddenSlot(), d.coin())),
            new WeightedStep(1, d -> new MembershipStep.SignOut(d.device())),
            new WeightedStep(5, d -> new FaultStep.ResetConnections(d.network())),
            new WeightedStep(2, d -> new FaultStep.HalfOpen(d.network(), d.direction())),
            new WeightedStep(4, d -> new FaultStep.Stall(d.network(), d.direction())),
            new WeightedStep(5, d -> new FaultStep.Resume(d.network())),
            new WeightedStep(2, d -> new FaultStep.FragmentBytes(d.network(), d.lessThan(3) > 0)),
            new WeightedStep(3, d -> new FaultStep.Reload(d.device(), d.coin())),
            new WeightedStep(10, d -> new FaultStep.AwaitFrame(d.device(), 1 + d.lessThan(30))),
            new WeightedStep(5, d -> new FaultStep.AwaitIdle(d.device(), 50 + d.lessThan(200))));

    private static final int ALL = KINDS.stream().mapToInt(WeightedStep::weight).sum();

    private Generator() {}

    /** Generates the history of a seed; the same seed always gives the same history. */
    static History history(long seed) {
        RandomChoices dice = new RandomChoices(seed);
        List<Step> steps = new ArrayList<>();
        int length = SHORTEST + dice.lessThan(LONGEST - SHORTEST);
        for (int i = 0; i < length; i++) {
            steps.add(step(dice));
        }
        rarely(
                6,
                dice,
                steps,
                dice.lessThan(3) > 0 ? new FaultStep.Kill(dice.coin()) : new FaultStep.Stop(dice.coin()));
        rarely(10, dice, steps, new FaultStep.KeepHalfOpen());
        rarely(12, dice, steps, absence(dice, 300));
        rarely(15, dice, steps, absence(dice, 1_100));
        return new History(seed, Stream.concat(beginning(dice), steps.stream()).toList());
    }

    /** Creates rooms, messages and members first; without them most steps have no target. */
    private static Stream<Step> beginning(RandomChoices dice) {
        List<Step> steps = new ArrayList<>();
        steps.add(new MembershipStep.CreateRoom(dice.user(), 1));
        steps.add(new MembershipStep.CreateRoom(dice.user(), Environment.HIDDEN_SLOT));
        for (int device = 0; device < RandomChoices.DEVICES; device++) {
            steps.add(new MessageStep.Send(device, 0));
        }
        steps.add(new FaultStep.AwaitIdle(dice.device(), 300));
        steps.add(new MembershipStep.Join(dice.user(), 1));
        steps.add(new MembershipStep.Join(dice.user(), 1));
        steps.add(new ModerationStep.SetMember(true, 0, dice.user(), Environment.HIDDEN_SLOT, dice.coin()));
        steps.add(new ModerationStep.SetMember(true, 0, dice.user(), Environment.HIDDEN_SLOT, false));
        return steps.stream();
    }

    /** One device is stalled during more changes than the queue of a slow reader or one catch-up can hold. */
    private static Step[] absence(RandomChoices dice, int changes) {
        int away = dice.device();
        int busy = (away + 1) % RandomChoices.DEVICES;
        return new Step[] {
            new FaultStep.Stall(away, Direction.TO_CLIENT),
            new MessageChangeStep.ToggleReactions(busy, 0, dice.index(), changes),
            new FaultStep.AwaitIdle(busy, 10 * changes),
            new FaultStep.ResetConnections(away)
        };
    }

    private static void rarely(int oneIn, RandomChoices dice, List<Step> steps, Step... rare) {
        int at = dice.lessThan(steps.size());
        if (dice.lessThan(oneIn) == 0) {
            steps.addAll(at, List.of(rare));
        }
    }

    private static Step step(RandomChoices dice) {
        int at = dice.lessThan(ALL);
        for (WeightedStep kind : KINDS) {
            at -= kind.weight();
            if (at < 0) {
                return kind.create().apply(dice);
            }
        }
        throw new AssertionError("the weights do not add up");
    }
}
