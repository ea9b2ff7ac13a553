package chat.bootstrap.e2e.history;

import java.util.Map;

/** Steps that moderate members, including those that are not allowed. */
interface ModerationStep extends Step {

    /** Somebody lets another into a room, or gives them a role there. */
    record SetMember(boolean owner, int by, int target, int slot, boolean moderator) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            Map<String, String> role = Map.of("role", moderator ? "moderator" : "member");
            put(environment, actor(environment, owner, by, slot), target, slot, true, "PUT", "/members/", role);
        }
    }

    /** Somebody takes another out of a room. */
    record RemoveMember(boolean owner, int by, int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), target, slot, false, "DELETE", "/members/", null);
        }
    }

    /** Somebody takes another out of a room and keeps them out. */
    record Ban(boolean owner, int by, int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), target, slot, false, "PUT", "/bans/", null);
        }
    }

    /** The owner lets somebody come back. */
    record Unban(int target, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> {
                String path = "/rooms/" + room + "/bans/" + environment.user(target).id;
                var unused = environment.slots.get(slot).owner().http.send("DELETE", path, null);
            });
        }
    }

    /** A person looks into a room, wherever they are. */
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
        SimulatedUser member = environment.slots.get(slot).owner();
        return owner && member != null ? member : environment.user(by);
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
