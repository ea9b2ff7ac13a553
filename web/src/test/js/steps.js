/**
 * Counts what a function does with strings: the characters that it copies, and those that its regular expressions go through.
 *
 * @param {() => unknown} run
 * @returns {number} roughly proportional to its time
 */
export function stepsOf(run) {
  let steps = 0;
  const undo = [
    replaced(String.prototype, 'slice', (slice) => function count(...range) {
      const part = slice.apply(this, range);
      steps += 1 + part.length;
      return part;
    }),
    replaced(String.prototype, 'indexOf', (indexOf) => function count(part, from = 0) {
      const index = indexOf.call(this, part, from);
      steps += 1 + (index < 0 ? this.length : index) - Math.min(from, this.length);
      return index;
    }),
    replaced(RegExp.prototype, 'exec', (exec) => function count(text) {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      steps += 1 + (match ? match.index + match[0].length : this.sticky ? from : text.length) - Math.min(from, text.length);
      return match;
    }),
  ];
  try {
    run();
  } finally {
    undo.forEach((restore) => restore());
  }
  return steps;
}

function replaced(owner, name, wrap) {
  const original = owner[name];
  Object.defineProperty(owner, name, { value: wrap(original), configurable: true, writable: true });
  return () => Object.defineProperty(owner, name, { value: original, configurable: true, writable: true });
}
