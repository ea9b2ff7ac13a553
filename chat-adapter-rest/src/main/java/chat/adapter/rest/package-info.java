/** Assembly of the HTTP interface, and the resources that belong to no concept: health, OpenAPI, refused upgrades. */
@NullMarked
package chat.adapter.rest;

import org.jspecify.annotations.NullMarked;
