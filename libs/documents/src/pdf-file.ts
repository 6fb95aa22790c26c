import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from '@app/platform';

/** A PDF as the answer of a route: shown by the browser, saved under the given name (without `.pdf`). */
export function pdfFile(pdf: Buffer, name: string): StreamableFile {
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    length: pdf.length,
    disposition: contentDisposition('inline', `${name}.pdf`),
  });
}
