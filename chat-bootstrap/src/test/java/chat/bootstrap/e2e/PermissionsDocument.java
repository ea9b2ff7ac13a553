package chat.bootstrap.e2e;

import java.util.Map;
import java.util.stream.Collectors;

/** The layout of docs/who-may.md. */
final class PermissionsDocument {
    static final String INTRODUCTION = """
            # Who may do what

            Every act, tried by everybody over HTTP and, where there is a frame for it, on `/ws`: both give the same. A test tries them all on the real server and
            writes these tables; what is not `yes` is the code of the [error](protocol.md#errors). A dash: there is nothing of theirs to try it on.

            Administrators count as owners in every room that they can see. What is not there for somebody is answered, to the letter, like a room that does not
            exist. `general` is a public room without owners, which nobody leaves, archives or deletes (`conflict`).
            """;

    private PermissionsDocument() {}

    static void append(
            StringBuilder document, RoomFixture.RoomKind kind, Map<PermissionCase, Map<Actor, String>> table) {
        document.append("\n## ").append(kind.title()).append("\n\n");
        document.append(kind.actors().stream().map(Actor::title).collect(Collectors.joining(" | ", "| | ", " |\n")));
        document.append("|---".repeat(kind.actors().size() + 1)).append("|\n");
        table.forEach((permissionCase, outcomes) -> document.append("| ")
                .append(permissionCase.name())
                .append(outcomes.values().stream()
                        .map(outcome -> outcome.contains("_") || outcome.length() > 3 ? "`" + outcome + "`" : outcome)
                        .collect(Collectors.joining(" | ", " | ", " |\n"))));
    }
}
