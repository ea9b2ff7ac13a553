package chat.adapter.websocket.fanout;

import chat.application.account.UserProfileView;
import chat.domain.account.UserProfile;

/** A user's changed profile. */
record UserFrame(String type, UserProfileView user) {
    static UserFrame of(UserProfile profile) {
        return new UserFrame("user", UserProfileView.of(profile));
    }
}
