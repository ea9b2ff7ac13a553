package chat.bootstrap.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps that were generated from a seed. */
record History(long seed, List<Step> steps) {

    /** The history without the step at that index. */
    History without(int index) {
        List<Step> fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new History(seed, fewer);
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n  ", "history " + seed + "\n  ", "\n"));
    }
}
