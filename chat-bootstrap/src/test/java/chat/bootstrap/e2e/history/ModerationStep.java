package chat.bootstrap.e2e.history;

import java.util.Map;

/** Steps that moderate members; some of them are forbidden. */
interface ModerationStep extends Step {

    /** A user adds another user to a room or changes their role. */
    record SetMember(boolean owner, int by, int target, int slot, boolean moderator) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            Map<String, String> role = Map.of("role", moderator ? "moderator" : "member");
            put(environment, actor(environment, owner, by, slot), target, slot, true, "PUT", "/members/", role);
        }
    }

    /** A user removes another user from a room. */
    record RemoveMember(boolean owner, int by, int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), target, slot, false, "DELETE", "/members/", null);
        }
    }

    /** A user bans another user from a room. */
    record Ban(boolean owner, int by, int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), target, slot, false, "PUT", "/bans/", null);
        }
    }

    /** The owner lifts a ban. */
    record Unban(int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> {
                String path = "/rooms/" + room + "/bans/" + environment.user(target).id;
                var unused = environment.slots.get(slot).owner().http.send("DELETE", path, null);
            });
        }
    }

    /** A user reads a room, whether or not they are a member. */
    record ReadRoom(int user, int slot, boolean changes) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> {
                String query = changes ? "/changes?since=0" : "/messages?limit=20";
                var unused = environment.user(user).http.send("GET", "/rooms/" + room + query, null);
            });
        }
    }

    private static SimulatedUser actor(Environment environment, boolean owner, int by, int slot) {
        SimulatedUser roomOwner = environment.slots.get(slot).owner();
        return owner && roomOwner != null ? roomOwner : environment.user(by);
    }

    private static void put(
            Environment environment,
            SimulatedUser by,
            int target,
            int slot,
            boolean in,
            String method,
            String query,
            Object body) {
        environment.room(slot).ifPresent(room -> {
            MembershipInterval interval = environment.startInterval(room, environment.user(target), in);
            var unused = by.http
                    .send(method, "/rooms/" + room + query + interval.user.id, body)
                    .thenAccept(reply -> interval.complete(reply, environment.clock.next()));
        });
    }
}
