package chat.adapter.websocket.connection;

import chat.application.security.Budgets;
import java.time.Duration;

/**
 * What is told to clients of the limits of messages, which the use cases keep.
 *
 * @param contentChars how long one may be, in UTF-16 code units
 * @param sendsPer10s how many one user may send in ten seconds; 0 for no limit
 * @param typing how often it is told of one user that they write in a room; zero for no limit
 * @param budgets how often one user may do what has no limit of its own
 */
public record MessageLimits(int contentChars, int sendsPer10s, Duration typing, Budgets budgets) {}
