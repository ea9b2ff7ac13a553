/** Foundations of the domain: exceptions and error codes, text functions, enums with wire codes, tokens of links. */
@NullMarked
package chat.domain;

import org.jspecify.annotations.NullMarked;
