/** Criteria as they are typed, one a line with its most points behind a semicolon; null where a line has not both. */
export function criteriaOf(typed: string): { readonly code: string; readonly max: string }[] | null {
  const lines = typed.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
  const criteria = lines.map((line) => {
    const [, code = '', max = ''] = /^(.+?)\s*;\s*(\d+(?:[.,]\d+)?)$/.exec(line) ?? [];
    return { code, max };
  });
  return criteria.length > 0 && criteria.every(({ code }) => code !== '') ? criteria : null;
}
