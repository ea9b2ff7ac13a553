package chat.adapter.persistence.account;

import static chat.domain.error.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.domain.admin.Supervision;
import chat.domain.error.ChatException;
import chat.domain.user.Person;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;

/** What becomes of somebody's account. */
final class Overseeing {
    static final String ADMINISTRATORS = "SELECT count(*) FROM account WHERE admin = 1 AND state = 'active'";

    private Overseeing() {}

    static Supervision of(Ledger ledger, User by, UserId whom) throws SQLException {
        Person person = ledger.people()
                .anybody(whom)
                .orElseThrow(() -> new ChatException(USER_NOT_FOUND, "There is no such user."));
        int administrators =
                ledger.sql().first(ADMINISTRATORS, row -> row.getInt(1)).orElse(0);
        return new Supervision(by, person, administrators);
    }

    /** Sockets close for the reason that counts before they could for their session's end. */
    static void carryOut(Ledger ledger, Person before, Person after) throws SQLException {
        if (before.isActive() && !after.isActive()) {
            ledger.news().accountClosed(after.id());
            JdbcAccounts.endSessions(ledger, after.id());
        }
        ledger.change(before, after);
    }
}
