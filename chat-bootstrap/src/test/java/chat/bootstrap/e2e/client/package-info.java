/** The reference client: it follows what docs/protocol.md says that clients do, and tests check the server with it. */
package chat.bootstrap.e2e.client;
