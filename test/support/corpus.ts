import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files that are made while the test runs: good ones, and those that somebody sends to do harm. */

/** A document of no page. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A picture of noise, so that it compresses as a photo does; with EXIF where asked for. */
export async function photo(
  size: { width: number; height: number },
  more: { format?: 'jpeg' | 'png' | 'webp'; exif?: Record<string, Record<string, string>>; orientation?: number } = {},
): Promise<Buffer> {
  const { format = 'jpeg', exif, orientation } = more;
  const noise = { ...size, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } };
  let picture = sharp({ create: { ...noise, background: '#888888' } }).toFormat(format);
  if (exif || orientation)
    picture = picture.withMetadata({ ...(exif ? { exif } : {}), ...(orientation ? { orientation } : {}) });
  return picture.toBuffer();
}

/** Time, place and a script where a camera writes its name. */
export const TELLING_EXIF = {
  IFD0: { Make: '<script>alert(document.cookie)</script>', Artist: '"><img src=x onerror=alert(1)>' },
  IFD2: { DateTimeOriginal: '2026:11:18 09:30:00', OffsetTimeOriginal: '+07:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '21/1 1/1 426/10',
    GPSLongitudeRef: 'E',
    GPSLongitude: '105/1 51/1 1512/100',
  },
} as const;

/** A PNG by hand: any size in its header, one colour in its data, more chunks before it. */
export function png(width: number, height: number, before: readonly [string, Buffer][] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(1 + Math.ceil(width / 8));
  // Deflated line by line it would take minutes; a run of equal bytes packs to a thousandth.
  const data = deflateSync(Buffer.alloc(line.length * height));
  const chunks: readonly [string, Buffer][] = [['IHDR', header], ...before, ['IDAT', data], ['IEND', Buffer.alloc(0)]];
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks.map(([name, content]) => chunk(name, content)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that says it moves: two frames, as the format asks for. */
export function animatedPng(): Buffer {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  return png(8, 8, [['acTL', control]]);
}

/** One part of an archive, and the lies that its headers may tell. */
export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
  readonly link?: boolean;
  /** Shares the bytes of the part before it. */
  readonly shared?: boolean;
}

/** A ZIP by hand, so that it can be wrong in any way. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = { offset: 0, packed: Buffer.alloc(0), sum: 0, size: 0 };
  for (const { name, content, claimedSize, encrypted, link, shared } of parts) {
    const bytes = Buffer.from(content);
    if (!shared) last = { offset, packed: deflateRawSync(bytes), sum: crc32(bytes), size: claimedSize ?? bytes.length };
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(last.sum, 10);
    common.writeUInt32LE(last.packed.length, 14);
    common.writeUInt32LE(last.size, 18);
    common.writeUInt16LE(label.length, 22);
    if (!shared) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, last.packed]);
      locals.push(local);
      offset += local.length;
    }
    const more = Buffer.alloc(14);
    more.writeUInt32LE(link ? (0o120777 << 16) >>> 0 : 0, 6);
    more.writeUInt32LE(last.offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, more, label);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = (main: string): Part => ({
  name: '[Content_Types].xml',
  content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${main}"/></Types>`,
});

/** A letter as small as it may be, with more parts. */
export const docx = (more: readonly Part[] = []): Buffer =>
  zip([
    types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    { name: 'word/document.xml', content: `${XML}<w:document/>` },
    ...more,
  ]);

/** A table as small as it may be, with more parts. */
export const xlsx = (more: readonly Part[] = []): Buffer =>
  zip([
    types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    { name: 'xl/workbook.xml', content: `${XML}<workbook/>` },
    ...more,
  ]);

export { types as contentTypes };
