-- words without their accents. V9 computes them, and the keys and words of all names, by the rules of this version.
ALTER TABLE account ADD COLUMN folded_words TEXT NOT NULL DEFAULT '';
