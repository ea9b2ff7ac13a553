package chat.bootstrap.e2e.history;

import chat.bootstrap.e2e.fault.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes histories of seeds. A new kind of step is a record and one line in the table. */
final class Generator {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 70;

    /** What may happen, and how often against the others. */
    private record Kind(int weight, Function<Dice, Step> make) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(20, d -> new Talk.Send(d.device(), d.place())),
            new Kind(5, d -> new Talk.Mention(d.device(), d.place(), d.below(4))),
            new Kind(5, d -> new Talk.ReplyTo(d.device(), d.place(), d.any())),
            new Kind(5, d -> new Talk.Post(d.person(), d.place())),
            new Kind(6, d -> new Talk.Repeat(d.device(), d.any())),
            new Kind(5, d -> new Talk.PostAgain(d.person(), d.any())),
            new Kind(4, d -> new Talk.Say()),
            new Kind(10, d -> new Change.Edit(d.device(), d.place(), d.any(), d.coin())),
            new Kind(7, d -> new Change.Delete(d.device(), d.place(), d.any())),
            new Kind(2, d -> new Change.DeleteByHttp(d.device(), d.place(), d.any())),
            new Kind(8, d -> new Change.React(d.device(), d.place(), d.any(), d.any(), d.below(3) > 0)),
            new Kind(4, d -> new Change.Pin(d.device(), d.place(), d.any(), d.coin())),
            new Kind(6, d -> new Reading.Read(d.device(), d.place(), d.any())),
            new Kind(3, d -> new Reading.Unread(d.device(), d.place(), d.any())),
            new Kind(3, d -> new Reading.Back(d.device(), d.place())),
            new Kind(4, d -> new Coming.Join(d.person(), d.place())),
            new Kind(3, d -> new Coming.Leave(d.person(), d.place())),
            new Kind(3, d -> new Coming.Make(d.person(), 1 + d.below(Stage.PLACES - 1))),
            new Kind(1, d -> new Coming.Remove(1 + d.below(Stage.PLACES - 1))),
            new Kind(6, d -> new Office.Invite(d.below(4) > 0, d.person(), d.person(), d.office(), d.below(4) == 0)),
            new Kind(3, d -> new Office.Expel(d.below(4) > 0, d.person(), d.person(), d.office())),
            new Kind(2, d -> new Office.Ban(d.below(4) > 0, d.person(), d.person(), d.office())),
            new Kind(2, d -> new Office.Unban(d.person(), d.office())),
            new Kind(3, d -> new Office.Peek(d.person(), d.office(), d.coin())),
            new Kind(1, d -> new Coming.SignOut(d.device())),
            new Kind(5, d -> new Fault.Cut(d.network())),
            new Kind(2, d -> new Fault.HalfOpen(d.network(), d.way())),
            new Kind(4, d -> new Fault.Stall(d.network(), d.way())),
            new Kind(5, d -> new Fault.Resume(d.network())),
            new Kind(2, d -> new Fault.Pieces(d.network(), d.below(3) > 0)),
            new Kind(3, d -> new Fault.Reload(d.device(), d.coin())),
            new Kind(10, d -> new Fault.Listen(d.device(), 1 + d.below(30))),
            new Kind(5, d -> new Fault.Rest(d.device(), 50 + d.below(200))));

    private static final int ALL = KINDS.stream().mapToInt(Kind::weight).sum();

    private Generator() {}

    /** The history of that seed, always the same. */
    static History history(long seed) {
        Dice dice = new Dice(seed);
        List<Step> steps = new ArrayList<>();
        int length = SHORTEST + dice.below(LONGEST - SHORTEST);
        for (int i = 0; i < length; i++) {
            steps.add(step(dice));
        }
        rarely(6, dice, steps, dice.below(3) > 0 ? new Fault.Kill(dice.coin()) : new Fault.Stop(dice.coin()));
        rarely(10, dice, steps, new Fault.NobodyMends());
        rarely(12, dice, steps, absence(dice, 300));
        rarely(15, dice, steps, absence(dice, 1_100));
        return new History(seed, Stream.concat(beginning(dice), steps.stream()).toList());
    }

    /** Three rooms, and a word of everybody: without them most steps have nothing to be about. */
    private static Stream<Step> beginning(Dice dice) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Coming.Make(dice.person(), 1));
        steps.add(new Coming.Make(dice.person(), Stage.HIDDEN));
        for (int device = 0; device < Dice.DEVICES; device++) {
            steps.add(new Talk.Send(device, 0));
        }
        steps.add(new Fault.Rest(dice.device(), 300));
        steps.add(new Coming.Join(dice.person(), 1));
        steps.add(new Coming.Join(dice.person(), 1));
        steps.add(new Office.Invite(true, 0, dice.person(), Stage.HIDDEN, dice.coin()));
        steps.add(new Office.Invite(true, 0, dice.person(), Stage.HIDDEN, false));
        return steps.stream();
    }

    /** Somebody reads nothing while much happens: more than waits for a slow reader, or than is caught up with. */
    private static Step[] absence(Dice dice, int changes) {
        int away = dice.device();
        int busy = (away + 1) % Dice.DEVICES;
        return new Step[] {
            new Fault.Stall(away, Way.TO_CLIENT),
            new Change.Flicker(busy, 0, dice.any(), changes),
            new Fault.Rest(busy, 10 * changes),
            new Fault.Cut(away)
        };
    }

    private static void rarely(int oneIn, Dice dice, List<Step> steps, Step... rare) {
        int at = dice.below(steps.size());
        if (dice.below(oneIn) == 0) {
            steps.addAll(at, List.of(rare));
        }
    }

    private static Step step(Dice dice) {
        int at = dice.below(ALL);
        for (Kind kind : KINDS) {
            at -= kind.weight();
            if (at < 0) {
                return kind.make().apply(dice);
            }
        }
        throw new AssertionError("the weights do not add up");
    }
}
