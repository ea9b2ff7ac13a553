/** Histories of acts and faults from a seed, played against the real server, and what must be true after each. */
package chat.bootstrap.e2e.history;
