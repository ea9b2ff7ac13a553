package chat.bootstrap.e2e.history;

import java.util.List;

/** One guarantee of the protocol, checked against all received frames and responses. */
interface Invariant {
    /** Returns the violations, one sentence each. */
    List<String> violations(Environment environment, ServerState serverState);
}
