package chat.bootstrap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table of a Markdown document. */
record Table(List<String> columns, List<List<String>> rows) {
    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    /** The first table after a heading. */
    static Table after(Path document, String heading) throws IOException {
        List<List<String>> lines = Files.readAllLines(document).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(Table::cells)
                .toList();
        if (lines.size() < 3) {
            throw new IOException(document + " has no table after " + heading);
        }
        return new Table(lines.get(0), lines.subList(2, lines.size()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(SEPARATOR.split(line.substring(1, line.lastIndexOf('|')), -1))
                .map(String::strip)
                .toList();
    }

    int size() {
        return rows.size();
    }

    /** The cell of a column in the first row that contains the cell {@code row}; empty if no row does. */
    Optional<String> cell(String row, String column) {
        return rows.stream()
                .filter(cells -> cells.contains(row))
                .findFirst()
                .map(cells -> cells.get(columns.indexOf(column)));
    }
}
