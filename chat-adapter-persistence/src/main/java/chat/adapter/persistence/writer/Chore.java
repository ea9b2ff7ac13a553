package chat.adapter.persistence.writer;

import chat.adapter.persistence.live.Ledger;
import java.sql.SQLException;

/** Background work in small pieces, each of them done with some batch of commands. */
@FunctionalInterface
public interface Chore {
    /** Does one piece; says whether there is another. */
    boolean runPiece(Ledger ledger) throws SQLException;
}
