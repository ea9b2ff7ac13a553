package chat.adapter.websocket.connection;

import chat.application.security.UserRates;
import java.time.Duration;

/**
 * The limits of one user that the server advertises to clients and the use cases enforce.
 *
 * @param contentChars the maximum length of a message, in UTF-16 code units
 * @param sendsPer10s the messages that a user may send in ten seconds, and apart from them the edits, deletions,
 *     reactions and pins; 0 for no limit
 * @param roomsPerHour the rooms that a user may create in an hour; 0 for no limit
 * @param invitationsPerHour the invitations that a user may create in an hour; 0 for no limit
 * @param typing the minimum interval between typing notifications of a user in a room; zero for no limit
 * @param userRates the rate limits of actions without a limit of their own
 */
public record ClientLimits(
        int contentChars,
        int sendsPer10s,
        int roomsPerHour,
        int invitationsPerHour,
        Duration typing,
        UserRates userRates) {}
