import { StreamableFile } from '@nestjs/common';

/** A PDF as the answer of a route: shown by the browser, saved under the given name (without `.pdf`). */
export function pdfFile(pdf: Buffer, name: string): StreamableFile {
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    length: pdf.length,
    disposition: `inline; filename*=UTF-8''${extendedValue(`${name}.pdf`)}`,
  });
}

// RFC 8187 leaves fewer characters as they are than encodeURIComponent does; a path separator is none of a name.
function extendedValue(name: string): string {
  return encodeURIComponent(name.replaceAll('/', '-')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
