package chat.bootstrap.e2e.history;

import java.util.List;

/** One promise of the protocol, held against everything that was heard. */
interface Invariant {
    /** What was broken, one sentence each. */
    List<String> violations(Environment environment, ServerState serverState);
}
