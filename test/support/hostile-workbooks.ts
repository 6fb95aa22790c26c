import { crc32, deflateRawSync } from 'node:zlib';

// Workbooks that nobody should be able to harm the product with, and the small ones that are merely wrong.

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** What a workbook with a password is: the format of old ones with the encrypted one inside. */
export const lockedWorkbook = (): Buffer =>
  Buffer.concat([COMPOUND, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);

export const oldWorkbook = (): Buffer => Buffer.concat([COMPOUND, Buffer.alloc(512)]);

/** A workbook with these rows as they stand in its sheet, and whatever parts it has beside. */
export const workbookOf = (rows: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  archiveOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });

/** Parts in an archive. `claimed`: what its directory says a part unpacks to, whatever it does. */
export function archiveOf(
  parts: Readonly<Record<string, string | Buffer>>,
  claimed: Record<string, number> = {},
): Buffer {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed[name] ?? bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name)]);
    local.push(head, packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, entry, Buffer.from(name));
    offset += head.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
}

export const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
export const rowOf = (...texts: string[]): string => `<row>${texts.map(cell).join('')}</row>`;
