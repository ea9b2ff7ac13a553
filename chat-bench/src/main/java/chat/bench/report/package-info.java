/** Results, as text, JSON and SVG. */
@NullMarked
package chat.bench.report;

import org.jspecify.annotations.NullMarked;
