package chat.application.security;

/**
 * The rates up to which each kind of operation is allowed.
 *
 * @param sends messages of one user, unless the workspace has a setting of its own
 * @param logIns wrong passwords per username and per client address, and wrong links per client address
 * @param registrations registrations per client address
 * @param rooms new rooms of one user
 * @param invitations new invitations of one user
 * @param typing typing notifications of one user in one room
 * @param users the operations of one user without a setting of their own
 */
public record Rates(
        Rate sends, Rate logIns, Rate registrations, Rate rooms, Rate invitations, Rate typing, UserRates users) {}
