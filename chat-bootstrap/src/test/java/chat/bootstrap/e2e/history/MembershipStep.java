package chat.bootstrap.e2e.history;

import java.util.Map;

/** Steps that create, join, leave and delete rooms and sign devices out. */
interface MembershipStep extends Step {

    /** A user joins a room, whether or not they are a member already. */
    record Join(int user, int slot) implements MembershipStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> joinOrLeave(environment, user, room, true));
        }
    }

    /** A user leaves a room. */
    record Leave(int user, int slot) implements MembershipStep {
        @Override
        public void run(Environment environment) {
            environment.room(slot).ifPresent(room -> joinOrLeave(environment, user, room, false));
        }
    }

    /** A user creates a room in an empty slot; in the hidden slot the room is private. */
    record CreateRoom(int user, int slot) implements MembershipStep {
        @Override
        public void run(Environment environment) {
            RoomSlot free = environment.slots.get(slot);
            if (free.id() != 0 || !free.tryClaim()) {
                return;
            }
            SimulatedUser creator = environment.user(user);
            String name = "room " + environment.uniqueWord();
            long begun = environment.clock.next();
            String visibility = slot == Environment.HIDDEN_SLOT ? "private" : "public";
            var unused = creator.http
                    .send("POST", "/rooms", Map.of("name", name, "visibility", visibility))
                    .thenAccept(reply -> {
                        if (reply.isSuccess()) {
                            long room = reply.json().path("id").asLong();
                            if (slot == Environment.HIDDEN_SLOT) {
                                environment.expected.addHiddenRoom(room);
                            }
                            environment
                                    .startInterval(new MembershipInterval(room, creator, true, begun))
                                    .complete(reply, environment.clock.next());
                            free.fill(room, creator);
                        } else {
                            free.clear();
                        }
                    });
        }
    }

    /** The owner deletes a room. */
    record DeleteRoom(int slot) implements MembershipStep {
        @Override
        public void run(Environment environment) {
            RoomSlot full = environment.slots.get(slot);
            long room = full.id();
            if (room == 0 || slot == 0 || !full.tryClaim()) {
                return;
            }
            var unused = full.owner()
                    .http
                    .send("DELETE", "/rooms/" + room, null)
                    .thenAccept(reply -> {
                        if (reply.isSuccess() || reply.status() == 404) {
                            environment.expected.recordRoomDeletion(room, environment.clock.next());
                            full.clear();
                        } else {
                            full.fill(room, full.owner());
                        }
                    });
        }
    }

    /** Logs a device out, except the first one, whose session the user's HTTP client shares. */
    record SignOut(int device) implements MembershipStep {
        @Override
        public void run(Environment environment) {
            environment
                    .fixture(device)
                    .filter(fixture -> fixture.user.devices.indexOf(fixture) > 0)
                    .ifPresent(fixture -> {
                        fixture.markLoggingOut();
                        var unused = fixture.device
                                .http()
                                .send("POST", "/logout", null)
                                .thenAccept(reply -> fixture.loggedOutAt(environment.clock.next()));
                    });
        }
    }

    private static void joinOrLeave(Environment environment, int user, long room, boolean in) {
        MembershipInterval interval = environment.startInterval(room, environment.user(user), in);
        var unused = interval.user
                .http
                .send("POST", "/rooms/" + room + (in ? "/join" : "/leave"), null)
                .thenAccept(reply -> interval.complete(reply, environment.clock.next()));
    }
}
