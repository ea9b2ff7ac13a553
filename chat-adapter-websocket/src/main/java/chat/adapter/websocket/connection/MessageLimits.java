package chat.adapter.websocket.connection;

import chat.application.security.UserRates;
import java.time.Duration;

/**
 * The message limits that the server advertises to clients and the use cases enforce.
 *
 * @param contentChars the maximum length of a message, in UTF-16 code units
 * @param sendsPer10s the messages that a user may send in ten seconds; 0 for no limit
 * @param typing the minimum interval between typing notifications of a user in a room; zero for no limit
 * @param userRates the rate limits of actions without a limit of their own
 */
public record MessageLimits(int contentChars, int sendsPer10s, Duration typing, UserRates userRates) {}
