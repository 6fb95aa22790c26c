/** The header that offers a file under its name. A path separator is none of a name. */
export function contentDisposition(how: 'attachment' | 'inline', name: string): string {
  // RFC 8187 leaves fewer characters as they are than encodeURIComponent does.
  const extended = encodeURIComponent(name.replaceAll('/', '-')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename*=UTF-8''${extended}`;
}
