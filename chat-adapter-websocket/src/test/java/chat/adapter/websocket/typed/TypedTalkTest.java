package chat.adapter.websocket.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.typed.TypedScene.Socket;
import chat.application.limit.Budgets;
import chat.domain.member.NotificationLevel;
import chat.domain.member.Role;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.session.SessionLifetime;
import chat.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sockets come in, what they hear and when they stop. The frames themselves are in {@link GoldenTest}. */
final class TypedTalkTest {
    private final TypedScene scene = new TypedScene();
    private final User ola = scene.user("ola");
    private final User jan = scene.user("jan");

    private static List<String> types(List<String> frames) {
        return frames.stream()
                .map(frame -> frame.replaceAll("^\\{\"type\":\"([a-z_]*)\".*", "$1"))
                .toList();
    }

    private static String send(RoomId room, String text) {
        return "{'type':'send','ref':'1','room_id':" + room.value() + ",'content':'" + text + "'}";
    }

    @Test
    void the_welcome_comes_first_and_what_was_said_meanwhile_after_it() {
        Socket speaker = scene.connect(jan);
        Socket late = scene.open(ola, scene.chat.roomLog());
        speaker.say(send(RoomId.GENERAL, "before it hears the room"));
        assertEquals(List.of(), late.hear());
        late.begin();
        assertEquals(List.of("welcome"), types(late.hear()));
        speaker.say(send(RoomId.GENERAL, "after"));
        assertEquals(List.of("message"), types(late.hear()));
    }

    @Test
    void every_room_of_the_user_is_heard_and_no_other() {
        RoomId ops = scene.room("ops", ola);
        RoomId own = scene.room("own", jan);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        olas.hear();
        jans.say(send(own, "nobody else is here"));
        assertEquals(List.of(), olas.hear());
        jans.say(send(RoomId.GENERAL, "hello"));
        assertEquals(List.of("message"), types(olas.hear()));
        assertEquals(List.of("ack", "message"), types(olas.say(send(ops, "alone"))));
    }

    @Test
    void who_joins_is_told_of_the_room_before_any_row_of_it() {
        RoomId ops = scene.room("ops", ola);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        jans.hear();
        scene.join(ops, jan);
        List<String> heard = jans.hear();
        assertEquals("room_added", types(heard).get(0));
        assertTrue(heard.get(0).contains("\"revision\":2"), heard.toString());
        olas.say(send(ops, "welcome"));
        assertEquals(List.of("message"), types(jans.hear()));
    }

    @Test
    void who_leaves_is_told_so_and_hears_nothing_from_there_on() {
        RoomId ops = scene.room("ops", ola);
        scene.join(ops, jan);
        Socket one = scene.connect(jan);
        Socket other = scene.connect(jan);
        Socket olas = scene.connect(ola);
        one.hear();
        other.hear();
        scene.leave(ops, jan);
        olas.say(send(ops, "he is gone"));
        String gone = "{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"left\"}";
        assertEquals(List.of(gone), one.hear());
        assertEquals(List.of(gone), other.hear());
    }

    @Test
    void who_comes_back_at_once_hears_all_from_there_on() {
        RoomId ops = scene.room("ops", ola);
        scene.join(ops, jan);
        Socket jans = scene.connect(jan);
        Socket olas = scene.connect(ola);
        jans.hear();
        scene.leave(ops, jan);
        scene.join(ops, jan);
        olas.say(send(ops, "back?"));
        List<String> heard = types(jans.hear());
        assertEquals(List.of("room_gone", "room_added"), heard.subList(0, 2));
        assertEquals("message", heard.get(heard.size() - 1));
    }

    @Test
    void who_left_while_the_socket_came_in_hears_nothing_of_it() {
        RoomId ops = scene.room("ops", ola);
        scene.join(ops, jan);
        Socket late = scene.open(jan, scene.chat.roomLog());
        scene.leave(ops, jan);
        late.begin();
        Socket olas = scene.connect(ola);
        olas.say(send(ops, "he is gone"));
        List<String> heard = late.hear();
        assertEquals(List.of("welcome"), types(heard));
        assertTrue(!heard.get(0).contains("\"ops\""), heard.toString());
    }

    @Test
    void who_is_invited_into_a_private_room_hears_it_from_there_on_and_nobody_else_of_it() {
        RoomId secret = scene.secret("secret", ola);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        Socket kims = scene.connect(scene.user("kim"));
        jans.hear();
        kims.hear();
        olas.say(send(secret, "before"));
        assertEquals(List.of(), jans.hear());
        scene.give(secret, ola, jan, Role.MEMBER);
        olas.say(send(secret, "after"));
        List<String> heard = jans.hear();
        assertEquals("room_added", types(heard).get(0));
        assertTrue(heard.get(heard.size() - 1).contains("after"), heard.toString());
        assertTrue(heard.stream().noneMatch(frame -> frame.contains("before")), heard.toString());
        assertEquals(List.of(), kims.hear());
    }

    @Test
    void who_is_removed_or_banned_is_told_so_and_hears_nothing_from_there_on() {
        RoomId secret = scene.secret("secret", ola);
        RoomId ops = scene.room("ops", ola);
        scene.give(secret, ola, jan, Role.MEMBER);
        scene.join(ops, jan);
        Socket jans = scene.connect(jan);
        Socket olas = scene.connect(ola);
        jans.hear();
        scene.remove(secret, ola, jan);
        scene.ban(ops, ola, jan);
        olas.say(send(secret, "he is gone"));
        olas.say(send(ops, "from here, too"));
        assertEquals(
                List.of(
                        "{\"type\":\"room_gone\",\"room_id\":" + secret.value() + ",\"reason\":\"removed\"}",
                        "{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"removed\"}"),
                jans.hear());
    }

    @Test
    void a_hidden_room_answers_every_frame_like_one_that_never_was() {
        RoomId secret = scene.secret("secret", ola);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        String row = olas.say(send(secret, "not for jan")).toString().replaceAll(".*\"id\":([0-9]+).*", "$1");
        for (String frame : List.of(
                "{'type':'send','ref':'1','room_id':ROOM,'content':'me too'}",
                "{'type':'edit','ref':'1','room_id':ROOM,'id':ID,'content':'mine'}",
                "{'type':'delete','ref':'1','room_id':ROOM,'id':ID}",
                "{'type':'react','ref':'1','room_id':ROOM,'id':ID,'emoji':'👍','on':true}",
                "{'type':'pin','ref':'1','room_id':ROOM,'id':ID,'on':true}",
                "{'type':'read','ref':'1','room_id':ROOM,'seq':2}",
                "{'type':'unread','ref':'1','room_id':ROOM,'seq':2}",
                "{'type':'sync','rooms':{'ROOM':1}}")) {
            List<String> hidden = jans.say(
                    frame.replace("ROOM", String.valueOf(secret.value())).replace("ID", row));
            List<String> absent = jans.say(frame.replace("ROOM", "99")
                    .replace(
                            "ID", String.valueOf(MessageId.of(new RoomId(99), 2).value())));
            assertEquals(
                    absent.toString().replace("99", "N"),
                    hidden.toString().replace(String.valueOf(secret.value()), "N"),
                    frame);
        }
    }

    @Test
    void a_missing_or_hidden_room_is_refused_before_a_message_of_another_room() {
        RoomId secret = scene.secret("secret", ola);
        Socket jans = scene.connect(jan);
        jans.hear();
        for (String frame : List.of(
                "{'type':'edit','ref':'1','room_id':ROOM,'id':536870913,'content':'mine'}",
                "{'type':'delete','ref':'1','room_id':ROOM,'id':536870913}",
                "{'type':'react','ref':'1','room_id':ROOM,'id':536870913,'emoji':'👍','on':true}",
                "{'type':'pin','ref':'1','room_id':ROOM,'id':536870913,'on':true}")) {
            for (long room : new long[] {secret.value(), 99}) {
                String answer =
                        jans.say(frame.replace("ROOM", String.valueOf(room))).toString();
                assertTrue(answer.contains("\"code\":\"room_not_found\""), answer);
            }
        }
    }

    @Test
    void refuses_a_flood_of_pings_presence_and_syncs_on_all_sockets_of_a_user_together() {
        Socket one = scene.connect(ola);
        Socket other = scene.connect(ola);
        for (int i = 0; i < Budgets.DEFAULT.pings().count(); i += 2) {
            one.say("{'type':'ping','ref':'p'}");
            other.say("{'type':'presence','ref':'p','state':'active'}");
        }
        for (int i = 0; i < Budgets.DEFAULT.syncs().count(); i++) {
            one.say("{'type':'sync','rooms':{'1':1}}");
        }
        for (String frame : List.of(
                "{'type':'ping','ref':'r'}",
                "{'type':'presence','ref':'r','state':'away'}",
                "{'type':'sync','rooms':{'1':1}}")) {
            String answer = other.say(frame).toString();
            assertTrue(answer.contains("\"code\":\"rate_limited\""), answer);
            assertTrue(answer.contains("\"retry_after_ms\":10000"), answer);
        }
        assertTrue(scene.connect(jan).say("{'type':'ping'}").toString().contains("\"type\":\"pong\""));
    }

    @Test
    void all_sockets_of_a_member_are_told_of_another_role_and_another_level() {
        RoomId ops = scene.room("ops", ola);
        scene.join(ops, jan);
        Socket one = scene.connect(jan);
        Socket other = scene.connect(jan);
        Socket olas = scene.connect(ola);
        one.hear();
        other.hear();
        olas.hear();
        scene.give(ops, ola, jan, Role.MODERATOR);
        for (Socket socket : List.of(one, other)) {
            List<String> heard = socket.hear();
            assertEquals(List.of("room_changed"), types(heard));
            assertTrue(heard.get(0).contains("\"role\":\"moderator\""), heard.toString());
        }
        scene.notify(ops, jan, NotificationLevel.MENTIONS);
        assertTrue(one.hear().toString().contains("\"notifications\":\"mentions\""));
        assertEquals(List.of(), olas.hear());
    }

    @Test
    void a_direct_room_is_added_for_each_of_its_people() {
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        olas.hear();
        jans.hear();
        RoomId both = scene.direct(ola, jan);
        assertEquals("room_added", types(olas.hear()).get(0));
        assertEquals("room_added", types(jans.hear()).get(0));
        olas.say(send(both, "just us"));
        assertEquals(List.of("message"), types(jans.hear()));
    }

    @Test
    void a_deleted_room_is_gone_for_all_at_once() {
        RoomId ops = scene.room("ops", ola);
        scene.join(ops, jan);
        Socket jans = scene.connect(jan);
        jans.hear();
        scene.delete(ops, ola);
        assertEquals(
                List.of("{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"deleted\"}"),
                jans.hear());
    }

    @Test
    void a_session_that_ends_closes_its_sockets_even_one_that_was_not_let_in_yet() {
        Socket in = scene.connect(ola);
        Socket coming = scene.open(ola, scene.chat.roomLog());
        in.hear();
        in.logOut();
        coming.logOut();
        assertEquals(List.of("close 4501"), in.hear());
        assertEquals(List.of("close 4501"), coming.hear());
        coming.begin();
        assertEquals(List.of(), coming.hear());
    }

    @Test
    void one_who_logged_out_between_the_gate_and_the_welcome_is_closed() {
        Socket coming = scene.open(ola, scene.chat.roomLog());
        scene.chat.sessions().expire(new SessionLifetime(Duration.ZERO, Duration.ZERO), TypedScene.NOW.plusSeconds(1));
        coming.begin();
        assertEquals(List.of("close 4501"), coming.hear());
    }

    @Test
    void the_members_sockets_all_learn_what_is_read() {
        Socket phone = scene.connect(ola);
        Socket desk = scene.connect(ola);
        Socket jans = scene.connect(jan);
        jans.say(send(RoomId.GENERAL, "hello @ola"));
        phone.hear();
        desk.hear();
        jans.hear();
        String read =
                "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":3,\"unread\":0,\"mentions\":0,\"revision\":3}";
        assertEquals(List.of(read), phone.say("{'type':'read','room_id':1,'seq':3}"));
        assertEquals(List.of(read), desk.hear());
        assertEquals(List.of(), jans.hear());
        String unread =
                "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":2,\"unread\":1,\"mentions\":1,\"revision\":3}";
        assertEquals(List.of(unread), desk.say("{'type':'unread','room_id':1,'seq':3}"));
        assertEquals(List.of(unread), phone.hear());
    }

    @Test
    void who_had_not_read_what_is_deleted_is_told_their_counts() {
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        jans.say(send(RoomId.GENERAL, "oops @ola"));
        olas.hear();
        long id = MessageId.of(RoomId.GENERAL, 3).value();
        jans.say("{'type':'delete','room_id':1,'id':" + id + "}");
        assertEquals(
                List.of(
                        "{\"type\":\"read\",\"room_id\":1,\"last_read_seq\":1,\"unread\":0,\"mentions\":0,\"revision\":4}"),
                olas.hear().stream()
                        .filter(frame -> frame.startsWith("{\"type\":\"read\""))
                        .toList());
    }

    @Test
    void pong_tells_the_heads_that_moved_since_the_last_one() {
        RoomId ops = scene.room("ops", ola);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        assertEquals(
                List.of("{\"type\":\"pong\",\"ref\":\"9\",\"revisions\":{}}"), olas.say("{'type':'ping','ref':'9'}"));
        jans.say(send(RoomId.GENERAL, "one"));
        jans.say(send(RoomId.GENERAL, "two"));
        assertEquals(List.of("{\"type\":\"pong\",\"revisions\":{\"1\":4}}"), olas.say("{'type':'ping'}"));
        olas.say(send(ops, "one"));
        assertEquals(
                List.of("{\"type\":\"pong\",\"revisions\":{\"" + ops.value() + "\":2}}"), olas.say("{'type':'ping'}"));
        assertEquals(List.of("{\"type\":\"pong\",\"revisions\":{}}"), olas.say("{'type':'ping'}"));
    }

    @Test
    void a_frame_without_ref_is_answered_only_when_it_is_refused() {
        Socket olas = scene.connect(ola);
        olas.hear();
        assertEquals(List.of("message"), types(olas.say("{'type':'send','room_id':1,'content':'hi'}")));
        List<String> refused = olas.say("{'type':'read','room_id':99,'seq':1}");
        assertEquals(1, refused.size());
        assertTrue(refused.get(0).startsWith("{\"type\":\"error\",\"code\":\"room_not_found\""), refused.toString());
    }

    @Test
    void the_server_says_when_to_come_back_before_it_goes() throws Exception {
        Socket one = scene.connect(ola);
        Socket other = scene.connect(jan);
        one.hear();
        other.hear();
        scene.hub.leave(Duration.ZERO);
        List<String> heard = new ArrayList<>(one.hear());
        heard.addAll(other.hear());
        assertEquals(2, heard.stream().filter("close 1001"::equals).count());
        for (int delay : new int[] {500, 2750}) {
            String bye = "{\"type\":\"bye\",\"reason\":\"draining\",\"retry_after_ms\":" + delay + "}";
            assertEquals(1, heard.stream().filter(bye::equals).count(), heard.toString());
        }
    }

    @Test
    void who_writes_is_told_to_the_others_once_in_a_while_and_each_time_acknowledged() {
        Socket olas = scene.connect(ola);
        Socket second = scene.connect(ola);
        Socket jans = scene.connect(jan);
        olas.hear();
        second.hear();
        jans.hear();
        String typing = "{'type':'typing','ref':'1','room_id':1}";
        assertEquals(List.of("ack"), types(olas.say(typing)));
        assertEquals(List.of("ack"), types(olas.say(typing)));
        assertEquals(List.of(), olas.say("{'type':'typing','room_id':1}"));
        assertEquals(List.of(), second.hear());
        assertEquals(List.of("typing"), types(jans.hear()));
    }

    @Test
    void nobody_is_told_that_a_stranger_writes() {
        RoomId ops = scene.room("ops", ola);
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        olas.hear();
        jans.hear();
        List<String> refused = jans.say("{'type':'typing','ref':'1','room_id':" + ops.value() + "}");
        assertTrue(refused.get(0).contains("\"code\":\"not_a_member\""), refused.toString());
        List<String> unknown = jans.say("{'type':'typing','ref':'2','room_id':99}");
        assertTrue(unknown.get(0).contains("\"code\":\"room_not_found\""), unknown.toString());
        assertEquals(List.of(), olas.hear());
    }

    @Test
    void who_writes_is_left_out_for_a_slow_reader_who_hears_all_messages() {
        Socket olas = scene.connect(ola);
        Socket jans = scene.connect(jan);
        jans.hear();
        jans.socket.wire.hold();
        for (int i = 0; i < 130; i++) {
            olas.say(send(RoomId.GENERAL, "m" + i));
        }
        olas.say("{'type':'typing','room_id':1}");
        jans.socket.wire.complete();
        jans.socket.wire.complete();
        List<String> heard = types(jans.hear());
        assertEquals(130, heard.size());
        assertTrue(!heard.contains("typing"), heard.toString());
    }

    @Test
    void nobody_says_that_they_are_offline() {
        Socket olas = scene.connect(ola);
        olas.hear();
        List<String> refused = olas.say("{'type':'presence','ref':'1','state':'offline'}");
        assertTrue(refused.get(0).contains("\"code\":\"bad_request\""), refused.toString());
    }

    @Test
    void nobody_is_told_who_writes_in_an_archived_room() {
        RoomId ops = scene.room("ops", ola);
        Socket before = scene.connect(ola);
        scene.archive(ops, ola);
        Socket after = scene.connect(ola);
        for (Socket olas : List.of(before, after)) {
            olas.hear();
            List<String> refused = olas.say("{'type':'typing','ref':'1','room_id':" + ops.value() + "}");
            assertTrue(refused.get(0).contains("\"code\":\"room_archived\""), refused.toString());
        }
    }
}
