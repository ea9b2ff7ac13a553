/** The foundations of the domain: refusals and their codes, text rules, values with a code on the wire, tokens of links. */
@NullMarked
package chat.domain;

import org.jspecify.annotations.NullMarked;
