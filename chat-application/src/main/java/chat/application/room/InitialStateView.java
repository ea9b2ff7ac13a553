package chat.application.room;

import chat.application.account.MeView;
import java.util.List;

/**
 * All that somebody needs to know to go on from where they were.
 *
 * @param epoch the name of the database whose revisions these are
 * @param serverTime UTC, ISO 8601
 * @param rooms those that the user is in
 */
public record InitialStateView(String epoch, String serverTime, MeView user, List<RoomView> rooms) {}
