package chat.bootstrap.e2e;

import java.util.Map;
import java.util.stream.Collectors;

/** The layout of docs/who-may.md. */
final class PermissionsDocument {
    static final String INTRODUCTION = """
            # Permissions

            A test tries every action as every kind of user, over HTTP and, where a frame exists, on `/ws`. Both must
            give the same result. The test generates these tables: a cell is `yes` or the code of the
            [error](protocol.md#errors). A dash marks a user who has no message of their own in the room.

            Administrators count as owners in every room that they can see, except direct rooms. A hidden room gets
            exactly the same response as a room that does not exist. `general` is a public room without owners; nobody
            can leave, archive or delete it (`conflict`).
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
