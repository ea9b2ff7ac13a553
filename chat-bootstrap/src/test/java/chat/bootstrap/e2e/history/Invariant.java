package chat.bootstrap.e2e.history;

import java.util.List;

/** One guarantee of the protocol, checked against everything that was received. */
interface Invariant {
    /** What was broken, one sentence each. */
    List<String> violations(Environment environment, ServerState serverState);
}
