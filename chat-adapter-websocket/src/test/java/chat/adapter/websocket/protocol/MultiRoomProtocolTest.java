package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.protocol.MultiRoomFixture.MultiRoomSocket;
import chat.application.security.UserRates;
import chat.domain.account.User;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.session.SessionLifetime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opening, fan-out and closing of multi-room connections. {@link GoldenFramesTest} checks the frames. */
final class MultiRoomProtocolTest {
    private final MultiRoomFixture fixture = new MultiRoomFixture();
    private final User ola = fixture.user("ola");
    private final User jan = fixture.user("jan");

    private static List<String> types(List<String> frames) {
        return frames.stream()
                .map(frame -> frame.replaceAll("^\\{\"type\":\"([a-z_]*)\".*", "$1"))
                .toList();
    }

    private static String send(RoomId room, String text) {
        return "{'type':'send','ref':'1','room_id':" + room.value() + ",'content':'" + text + "'}";
    }

    @Test
    void welcome_is_the_first_frame_and_later_rows_follow() {
        MultiRoomSocket sender = fixture.connect(jan);
        MultiRoomSocket late = fixture.open(ola, fixture.chat.roomLog());
        sender.send(send(RoomId.GENERAL, "before the welcome"));
        assertEquals(List.of(), late.newFrames());
        late.open();
        assertEquals(List.of("welcome"), types(late.newFrames()));
        sender.send(send(RoomId.GENERAL, "after"));
        assertEquals(List.of("message"), types(late.newFrames()));
    }

    @Test
    void subscribes_to_the_rooms_of_the_user_only() {
        RoomId ops = fixture.room("ops", ola);
        RoomId own = fixture.room("own", jan);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        olas.newFrames();
        jans.send(send(own, "nobody else is here"));
        assertEquals(List.of(), olas.newFrames());
        jans.send(send(RoomId.GENERAL, "hello"));
        assertEquals(List.of("message"), types(olas.newFrames()));
        assertEquals(List.of("ack", "message"), types(olas.send(send(ops, "alone"))));
    }

    @Test
    void room_added_precedes_the_rows_of_the_room() {
        RoomId ops = fixture.room("ops", ola);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.newFrames();
        fixture.join(ops, jan);
        List<String> received = jans.newFrames();
        assertEquals("room_added", types(received).get(0));
        assertTrue(received.get(0).contains("\"revision\":2"), received.toString());
        olas.send(send(ops, "welcome"));
        assertEquals(List.of("message"), types(jans.newFrames()));
    }

    @Test
    void leaving_sends_room_gone_and_unsubscribes() {
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket one = fixture.connect(jan);
        MultiRoomSocket other = fixture.connect(jan);
        MultiRoomSocket olas = fixture.connect(ola);
        one.newFrames();
        other.newFrames();
        fixture.leave(ops, jan);
        olas.send(send(ops, "he is gone"));
        String gone = "{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"left\"}";
        assertEquals(List.of(gone), one.newFrames());
        assertEquals(List.of(gone), other.newFrames());
    }

    @Test
    void a_user_who_rejoins_at_once_receives_all_later_rows() {
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket jans = fixture.connect(jan);
        MultiRoomSocket olas = fixture.connect(ola);
        jans.newFrames();
        fixture.leave(ops, jan);
        fixture.join(ops, jan);
        olas.send(send(ops, "back?"));
        List<String> received = types(jans.newFrames());
        assertEquals(List.of("room_gone", "room_added"), received.subList(0, 2));
        assertEquals("message", received.get(received.size() - 1));
    }

    @Test
    void a_user_who_left_during_the_handshake_receives_no_rows() {
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket late = fixture.open(jan, fixture.chat.roomLog());
        fixture.leave(ops, jan);
        late.open();
        MultiRoomSocket olas = fixture.connect(ola);
        olas.send(send(ops, "he is gone"));
        List<String> received = late.newFrames();
        assertEquals(List.of("welcome"), types(received));
        assertTrue(!received.get(0).contains("\"ops\""), received.toString());
    }

    @Test
    void only_the_added_member_receives_rows_of_a_private_room() {
        RoomId secret = fixture.privateRoom("secret", ola);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        MultiRoomSocket kims = fixture.connect(fixture.user("kim"));
        jans.newFrames();
        kims.newFrames();
        olas.send(send(secret, "before"));
        assertEquals(List.of(), jans.newFrames());
        fixture.setRole(secret, ola, jan, Role.MEMBER);
        olas.send(send(secret, "after"));
        List<String> received = jans.newFrames();
        assertEquals("room_added", types(received).get(0));
        assertTrue(received.get(received.size() - 1).contains("after"), received.toString());
        assertTrue(received.stream().noneMatch(frame -> frame.contains("before")), received.toString());
        assertEquals(List.of(), kims.newFrames());
    }

    @Test
    void a_removed_or_banned_member_receives_room_gone_and_no_later_rows() {
        RoomId secret = fixture.privateRoom("secret", ola);
        RoomId ops = fixture.room("ops", ola);
        fixture.setRole(secret, ola, jan, Role.MEMBER);
        fixture.join(ops, jan);
        MultiRoomSocket jans = fixture.connect(jan);
        MultiRoomSocket olas = fixture.connect(ola);
        jans.newFrames();
        fixture.remove(secret, ola, jan);
        fixture.ban(ops, ola, jan);
        olas.send(send(secret, "he is gone"));
        olas.send(send(ops, "from here, too"));
        assertEquals(
                List.of(
                        "{\"type\":\"room_gone\",\"room_id\":" + secret.value() + ",\"reason\":\"removed\"}",
                        "{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"removed\"}"),
                jans.newFrames());
    }

    @Test
    void a_hidden_room_answers_every_frame_like_an_unknown_room() {
        RoomId secret = fixture.privateRoom("secret", ola);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        String row = olas.send(send(secret, "not for jan")).toString().replaceAll(".*\"id\":([0-9]+).*", "$1");
        for (String frame : List.of(
                "{'type':'send','ref':'1','room_id':ROOM,'content':'me too'}",
                "{'type':'edit','ref':'1','room_id':ROOM,'id':ID,'content':'mine'}",
                "{'type':'delete','ref':'1','room_id':ROOM,'id':ID}",
                "{'type':'react','ref':'1','room_id':ROOM,'id':ID,'emoji':'👍','on':true}",
                "{'type':'pin','ref':'1','room_id':ROOM,'id':ID,'on':true}",
                "{'type':'read','ref':'1','room_id':ROOM,'seq':2}",
                "{'type':'unread','ref':'1','room_id':ROOM,'seq':2}",
                "{'type':'sync','rooms':{'ROOM':1}}")) {
            List<String> hidden = jans.send(
                    frame.replace("ROOM", String.valueOf(secret.value())).replace("ID", row));
            List<String> absent = jans.send(frame.replace("ROOM", "99")
                    .replace(
                            "ID", String.valueOf(MessageId.of(new RoomId(99), 2).value())));
            assertEquals(
                    absent.toString().replace("99", "N"),
                    hidden.toString().replace(String.valueOf(secret.value()), "N"),
                    frame);
        }
    }

    @Test
    void a_message_change_in_an_unknown_or_hidden_room_answers_room_not_found() {
        RoomId secret = fixture.privateRoom("secret", ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.newFrames();
        for (String frame : List.of(
                "{'type':'edit','ref':'1','room_id':ROOM,'id':536870913,'content':'mine'}",
                "{'type':'delete','ref':'1','room_id':ROOM,'id':536870913}",
                "{'type':'react','ref':'1','room_id':ROOM,'id':536870913,'emoji':'👍','on':true}",
                "{'type':'pin','ref':'1','room_id':ROOM,'id':536870913,'on':true}")) {
            for (long room : new long[] {secret.value(), 99}) {
                String answer =
                        jans.send(frame.replace("ROOM", String.valueOf(room))).toString();
                assertTrue(answer.contains("\"code\":\"room_not_found\""), answer);
            }
        }
    }

    @Test
    void limits_pings_presence_and_syncs_across_all_connections_of_a_user() {
        MultiRoomSocket one = fixture.connect(ola);
        MultiRoomSocket other = fixture.connect(ola);
        for (int i = 0; i < UserRates.DEFAULT.pings().count(); i += 2) {
            one.send("{'type':'ping','ref':'p'}");
            other.send("{'type':'presence','ref':'p','state':'active'}");
        }
        for (int i = 0; i < UserRates.DEFAULT.syncs().count(); i++) {
            one.send("{'type':'sync','rooms':{'1':1}}");
        }
        for (String frame : List.of(
                "{'type':'ping','ref':'r'}",
                "{'type':'presence','ref':'r','state':'away'}",
                "{'type':'sync','rooms':{'1':1}}")) {
            String answer = other.send(frame).toString();
            assertTrue(answer.contains("\"code\":\"rate_limited\""), answer);
            assertTrue(answer.contains("\"retry_after_ms\":10000"), answer);
        }
        assertTrue(fixture.connect(jan).send("{'type':'ping'}").toString().contains("\"type\":\"pong\""));
    }

    @Test
    void role_and_level_changes_reach_the_connections_of_the_member_only() {
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket one = fixture.connect(jan);
        MultiRoomSocket other = fixture.connect(jan);
        MultiRoomSocket olas = fixture.connect(ola);
        one.newFrames();
        other.newFrames();
        olas.newFrames();
        fixture.setRole(ops, ola, jan, Role.MODERATOR);
        for (MultiRoomSocket socket : List.of(one, other)) {
            List<String> received = socket.newFrames();
            assertEquals(List.of("room_changed"), types(received));
            assertTrue(received.get(0).contains("\"role\":\"moderator\""), received.toString());
        }
        fixture.notify(ops, jan, NotificationLevel.MENTIONS);
        for (MultiRoomSocket socket : List.of(one, other)) {
            List<String> received = socket.newFrames();
            assertEquals(List.of("room_changed"), types(received));
            assertTrue(received.get(0).contains("\"notifications\":\"mentions\""), received.toString());
        }
        assertEquals(List.of(), olas.newFrames());
    }

    @Test
    void a_direct_room_is_added_for_each_member() {
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        olas.newFrames();
        jans.newFrames();
        RoomId both = fixture.direct(ola, jan);
        assertEquals("room_added", types(olas.newFrames()).get(0));
        assertEquals("room_added", types(jans.newFrames()).get(0));
        olas.send(send(both, "just us"));
        assertEquals(List.of("message"), types(jans.newFrames()));
    }

    @Test
    void a_member_of_a_deleted_room_receives_room_gone() {
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.newFrames();
        fixture.delete(ops, ola);
        assertEquals(
                List.of("{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"deleted\"}"),
                jans.newFrames());
    }

    @Test
    void ending_a_session_closes_open_and_opening_connections() {
        MultiRoomSocket in = fixture.connect(ola);
        MultiRoomSocket opening = fixture.open(ola, fixture.chat.roomLog());
        in.newFrames();
        in.logOut();
        opening.logOut();
        assertEquals(List.of("close 4501"), in.newFrames());
        assertEquals(List.of("close 4501"), opening.newFrames());
        opening.open();
        assertEquals(List.of(), opening.newFrames());
    }

    @Test
    void a_session_that_expires_before_the_welcome_closes_the_connection() {
        MultiRoomSocket opening = fixture.open(ola, fixture.chat.roomLog());
        fixture.chat
                .sessions()
                .deleteExpired(new SessionLifetime(Duration.ZERO, Duration.ZERO), MultiRoomFixture.NOW.plusSeconds(1));
        opening.open();
        assertEquals(List.of("close 4501"), opening.newFrames());
    }

    @Test
    void read_marker_changes_reach_all_connections_of_the_user_only() {
        MultiRoomSocket phone = fixture.connect(ola);
        MultiRoomSocket desktop = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.send(send(RoomId.GENERAL, "hello @ola"));
        phone.newFrames();
        desktop.newFrames();
        jans.newFrames();
        String read =
                "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":3,\"unread\":0,\"mentions\":0,\"revision\":3}";
        assertEquals(List.of(read), phone.send("{'type':'read','room_id':1,'seq':3}"));
        assertEquals(List.of(read), desktop.newFrames());
        assertEquals(List.of(), jans.newFrames());
        String unread =
                "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":2,\"unread\":1,\"mentions\":1,\"revision\":3}";
        assertEquals(List.of(unread), desktop.send("{'type':'unread','room_id':1,'seq':3}"));
        assertEquals(List.of(unread), phone.newFrames());
    }

    @Test
    void a_deletion_updates_the_counts_of_unread_members() {
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.send(send(RoomId.GENERAL, "oops @ola"));
        olas.newFrames();
        long id = MessageId.of(RoomId.GENERAL, 3).value();
        jans.send("{'type':'delete','room_id':1,'id':" + id + "}");
        assertEquals(
                List.of(
                        "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":1,\"unread\":0,\"mentions\":0,\"revision\":4}"),
                olas.newFrames().stream()
                        .filter(frame -> frame.startsWith("{\"type\":\"read\""))
                        .toList());
    }

    @Test
    void pong_contains_the_revisions_that_changed_since_the_last_pong() {
        RoomId ops = fixture.room("ops", ola);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        assertEquals(
                List.of("{\"type\":\"pong\",\"ref\":\"9\",\"revisions\":{}}"), olas.send("{'type':'ping','ref':'9'}"));
        jans.send(send(RoomId.GENERAL, "one"));
        jans.send(send(RoomId.GENERAL, "two"));
        assertEquals(List.of("{\"type\":\"pong\",\"revisions\":{\"1\":4}}"), olas.send("{'type':'ping'}"));
        olas.send(send(ops, "one"));
        assertEquals(
                List.of("{\"type\":\"pong\",\"revisions\":{\"" + ops.value() + "\":2}}"), olas.send("{'type':'ping'}"));
        assertEquals(List.of("{\"type\":\"pong\",\"revisions\":{}}"), olas.send("{'type':'ping'}"));
    }

    @Test
    void a_frame_without_ref_is_answered_only_when_it_is_refused() {
        MultiRoomSocket olas = fixture.connect(ola);
        olas.newFrames();
        assertEquals(List.of("message"), types(olas.send("{'type':'send','room_id':1,'content':'hi'}")));
        List<String> refused = olas.send("{'type':'read','room_id':99,'seq':1}");
        assertEquals(1, refused.size());
        assertTrue(refused.get(0).startsWith("{\"type\":\"error\",\"code\":\"room_not_found\""), refused.toString());
    }

    @Test
    void a_draining_server_sends_a_reconnect_delay() throws Exception {
        MultiRoomSocket one = fixture.connect(ola);
        MultiRoomSocket other = fixture.connect(jan);
        one.newFrames();
        other.newFrames();
        fixture.hub.drain(Duration.ZERO);
        List<String> received = new ArrayList<>(one.newFrames());
        received.addAll(other.newFrames());
        assertEquals(2, received.stream().filter("close 1001"::equals).count());
        for (int delay : new int[] {500, 2750}) {
            String expected = "{\"type\":\"bye\",\"reason\":\"draining\",\"retry_after_ms\":" + delay + "}";
            assertEquals(1, received.stream().filter(expected::equals).count(), received.toString());
        }
    }

    @Test
    void typing_is_sent_at_a_limited_rate_and_always_acknowledged() {
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket second = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        olas.newFrames();
        second.newFrames();
        jans.newFrames();
        String typing = "{'type':'typing','ref':'1','room_id':1}";
        assertEquals(List.of("ack"), types(olas.send(typing)));
        assertEquals(List.of("ack"), types(olas.send(typing)));
        assertEquals(List.of(), olas.send("{'type':'typing','room_id':1}"));
        assertEquals(List.of(), second.newFrames());
        assertEquals(List.of("typing"), types(jans.newFrames()));
    }

    @Test
    void typing_of_a_non_member_is_refused_and_not_sent() {
        RoomId ops = fixture.room("ops", ola);
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        olas.newFrames();
        jans.newFrames();
        List<String> refused = jans.send("{'type':'typing','ref':'1','room_id':" + ops.value() + "}");
        assertTrue(refused.get(0).contains("\"code\":\"not_a_member\""), refused.toString());
        List<String> unknown = jans.send("{'type':'typing','ref':'2','room_id':99}");
        assertTrue(unknown.get(0).contains("\"code\":\"room_not_found\""), unknown.toString());
        assertEquals(List.of(), olas.newFrames());
    }

    @Test
    void a_slow_reader_receives_all_messages_but_no_typing() {
        MultiRoomSocket olas = fixture.connect(ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.newFrames();
        jans.socket.writer.hold();
        for (int i = 0; i < 130; i++) {
            olas.send(send(RoomId.GENERAL, "m" + i));
        }
        olas.send("{'type':'typing','room_id':1}");
        jans.socket.writer.complete();
        jans.socket.writer.complete();
        List<String> received = types(jans.newFrames());
        assertEquals(130, received.size());
        assertTrue(!received.contains("typing"), received.toString());
    }

    @Test
    void reporting_offline_is_refused() {
        MultiRoomSocket olas = fixture.connect(ola);
        olas.newFrames();
        List<String> refused = olas.send("{'type':'presence','ref':'1','state':'offline'}");
        assertTrue(refused.get(0).contains("\"code\":\"bad_request\""), refused.toString());
    }

    @Test
    void typing_in_an_archived_room_is_refused() {
        RoomId ops = fixture.room("ops", ola);
        MultiRoomSocket before = fixture.connect(ola);
        fixture.archive(ops, ola);
        MultiRoomSocket after = fixture.connect(ola);
        for (MultiRoomSocket olas : List.of(before, after)) {
            olas.newFrames();
            List<String> refused = olas.send("{'type':'typing','ref':'1','room_id':" + ops.value() + "}");
            assertTrue(refused.get(0).contains("\"code\":\"room_archived\""), refused.toString());
        }
    }
}
