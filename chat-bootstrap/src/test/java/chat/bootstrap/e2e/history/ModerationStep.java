package chat.bootstrap.e2e.history;

import java.util.Map;

/** What is done by office about others' places in rooms, and what those try who may not. */
interface ModerationStep extends Step {

    /** Somebody lets another into a room, or gives them a role there. */
    record SetMember(boolean owner, int by, int whom, int slot, boolean moderator) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            Map<String, String> role = Map.of("role", moderator ? "moderator" : "member");
            put(environment, actor(environment, owner, by, slot), whom, slot, true, "PUT", "/members/", role);
        }
    }

    /** Somebody takes another out of a room. */
    record RemoveMember(boolean owner, int by, int whom, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), whom, slot, false, "DELETE", "/members/", null);
        }
    }

    /** Somebody takes another out of a room and keeps them out. */
    record Ban(boolean owner, int by, int whom, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            put(environment, actor(environment, owner, by, slot), whom, slot, false, "PUT", "/bans/", null);
        }
    }

    /** The owner lets somebody come back. */
    record Unban(int whom, int slot) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> {
                String path = "/rooms/" + room + "/bans/" + environment.person(whom).id;
                var unused = environment.slots.get(slot).owner().http.send("DELETE", path, null);
            });
        }
    }

    /** A person looks into a room, wherever they are. */
    record ReadRoom(int person, int slot, boolean changes) implements ModerationStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> {
                String what = changes ? "/changes?since=0" : "/messages?limit=20";
                var unused = environment.person(person).http.send("GET", "/rooms/" + room + what, null);
            });
        }
    }

    private static SimulatedUser actor(Environment environment, boolean owner, int by, int slot) {
        SimulatedUser holds = environment.slots.get(slot).owner();
        return owner && holds != null ? holds : environment.person(by);
    }

    private static void put(
            Environment environment,
            SimulatedUser by,
            int whom,
            int slot,
            boolean in,
            String method,
            String what,
            Object body) {
        environment.room(slot).ifPresent(room -> {
            MembershipInterval interval = environment.startInterval(room, environment.person(whom), in);
            var unused = by.http
                    .send(method, "/rooms/" + room + what + interval.person.id, body)
                    .thenAccept(reply -> interval.complete(reply, environment.clock.next()));
        });
    }
}
