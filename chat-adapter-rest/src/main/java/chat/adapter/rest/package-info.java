/** Assembles the HTTP API, and contains the resources of no other package: health, OpenAPI, refused upgrades. */
@NullMarked
package chat.adapter.rest;

import org.jspecify.annotations.NullMarked;
