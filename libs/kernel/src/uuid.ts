const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Whether the value is a UUID of any version of RFC 9562 (1 to 8), written canonically in lower case. The nil and max
 * UUID carry no version and name nothing.
 */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && CANONICAL.test(value);
}
