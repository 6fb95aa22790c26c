import type { Allowance, Reply } from './access';

/**
 * Tells what is left, in the words of the IETF draft: `RateLimit` and `RateLimit-Policy` of today's text, and the three
 * headers of the earlier ones, which most clients read. Throws what is to be answered once nothing is left.
 */
export function announceAllowance(reply: Reply, allowance: Allowance): void {
  const { limit, windowSeconds, remaining, resetSeconds, exceeded } = allowance;
  void reply
    .header('ratelimit-policy', `"minute";q=${limit};w=${windowSeconds}`)
    .header('ratelimit', `"minute";r=${remaining};t=${resetSeconds}`)
    .header('ratelimit-limit', String(limit))
    .header('ratelimit-remaining', String(remaining))
    .header('ratelimit-reset', String(resetSeconds));
  if (exceeded) throw exceeded;
}
