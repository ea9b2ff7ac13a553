/** A network that fails on purpose: what stands between a client and the server. */
package chat.bootstrap.e2e.fault;
