/** The reference client: it follows docs/protocol.md, and tests check the server with it. */
package chat.bootstrap.e2e.client;
