/** A proxy between a client and the server that injects network faults. */
package chat.bootstrap.e2e.fault;
