/** The bytes of one field of a canonical form: its length in bytes, a colon, its UTF-8. */
export function fieldBytes(value: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(value)}:${value}`);
}
