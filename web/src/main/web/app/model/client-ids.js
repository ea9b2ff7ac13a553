const hex = (number, digits) => number.toString(16).padStart(digits, '0');

/**
 * Creates ids that sort by time, like UUIDv7, so that messages keep their order across tabs. Does not use `randomUUID`,
 * which only exists on HTTPS and localhost.
 *
 * @param {() => number} now in ms
 * @param {(bytes: Uint8Array) => Uint8Array} fill fills the bytes at random
 */
export function createClientIdGenerator(now, fill) {
  let last = 0;
  return () => {
    last = Math.max(now(), last + 1);
    const time = hex(last, 12);
    const randomHex = [...fill(new Uint8Array(10))].map((byte) => hex(byte, 2)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${randomHex.slice(0, 3)}-a${randomHex.slice(3, 6)}-${randomHex.slice(6, 18)}`;
  };
}
