package chat.application.session;

import static chat.application.TestEnvironment.START;
import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.application.TestEnvironment;
import chat.application.security.Rate;
import chat.application.security.UserRates;
import chat.application.workspace.UseCases;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final TestEnvironment env = new TestEnvironment();
    private final SessionUseCases sessions = env.useCases().sessions();
    private final User ada = env.user("ada");
    private final User ola = env.user("ola");

    private Session open(String name, String agent) {
        LogIn.LogInResult result =
                sessions.logIn().handle(new LogIn.Command(name, name, "192.0.2.1", Optional.empty(), agent));
        return sessions.authenticate().handle(result.token().value());
    }

    @Test
    void lists_the_open_sessions_and_marks_the_current_one() {
        Session phone = open("ola", "a phone");
        env.clock.advance(Duration.ofDays(29));
        Session here = open("ola", "");
        open("ada", "a browser");
        List<SessionView> listed = sessions.list().handle(here).sessions();
        assertEquals(
                List.of(here.id().label(), phone.id().label()),
                listed.stream().map(SessionView::id).toList());
        assertEquals(true, listed.get(0).current());
        assertNull(listed.get(0).agent());
        assertNull(listed.get(1).current());
        assertEquals("a phone", listed.get(1).agent());
        assertEquals(START.toString(), listed.get(1).createdAt());
        env.clock.advance(Duration.ofDays(2));
        assertEquals(1, sessions.list().handle(here).sessions().size());
    }

    @Test
    void ends_a_session_by_its_label() {
        Session phone = open("ola", "a phone");
        sessions.end().handle(new EndSession.Command(ola.id(), phone.id().label()));
        assertEquals(List.of(phone.id()), env.publishedEvents.endedSessions());
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> sessions.end()
                        .handle(new EndSession.Command(ola.id(), phone.id().label())));
    }

    @Test
    void ends_all_sessions_except_the_current_one() {
        Session phone = open("ola", "a phone");
        Session here = open("ola", "a browser");
        sessions.endOthers().handle(here);
        assertEquals(List.of(phone.id()), env.publishedEvents.endedSessions());
        assertEquals(1, sessions.list().handle(here).sessions().size());
    }

    @Test
    void an_administrator_ends_all_sessions_of_a_user() {
        Session phone = open("ola", "a phone");
        sessions.endAsAdmin().handle(new EndUserSessions.Command(ola.id(), ada.id()));
        assertEquals(List.of(phone.id()), env.publishedEvents.endedSessions());
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> sessions.endAsAdmin().handle(new EndUserSessions.Command(ada.id(), ola.id())));
    }

    @Test
    void ending_sessions_is_limited() {
        UseCases limited = env.useCases(new UserRates(once(), once(), once(), once()));
        SessionUseCases once = limited.sessions();
        Session here = open("ola", "a browser");
        once.endOthers().handle(here);
        assertRefused(ErrorCode.RATE_LIMITED, () -> once.endOthers().handle(here));
        assertRefused(ErrorCode.RATE_LIMITED, () -> once.end().handle(new EndSession.Command(ola.id(), "label")));
        once.endAsAdmin().handle(new EndUserSessions.Command(ola.id(), ada.id()));
        assertRefused(
                ErrorCode.RATE_LIMITED,
                () -> once.endAsAdmin().handle(new EndUserSessions.Command(ola.id(), ada.id())));
    }

    private static Rate once() {
        return new Rate(1, Duration.ofSeconds(10));
    }
}
