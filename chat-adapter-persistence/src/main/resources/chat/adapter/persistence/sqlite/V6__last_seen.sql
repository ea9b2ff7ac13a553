-- When somebody last had a socket open, to the minute or so; null for who never had one.
ALTER TABLE account ADD COLUMN last_seen_at INTEGER;
