/** Random histories of actions and faults, run against the real server, and the invariants checked after each. */
package chat.bootstrap.e2e.history;
