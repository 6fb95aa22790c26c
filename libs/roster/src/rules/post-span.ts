interface Span {
  readonly from: string;
  /** First day without it; null for what goes on. */
  readonly until: string | null;
}

export type PostSpanFault = 'before-unit' | 'after-unit';

/**
 * Why nobody can have held the post in the unit, null where they can: a post lies within the life of its unit. What ended with
 * the districts on 01/07/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15) keeps the posts that were held there, from a day
 * to a day; one without an end would go on in a unit that is no more, as would one that ends after it.
 */
export function postSpanFault(post: Span, unit: Span): PostSpanFault | null {
  if (unit.until !== null && (post.from >= unit.until || post.until === null || post.until > unit.until))
    return 'after-unit';
  return post.from < unit.from ? 'before-unit' : null;
}
