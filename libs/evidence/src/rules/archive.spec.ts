import { EXCEL_TYPE, WORD_TYPE } from './accepted-kind';
import {
  declaresDocumentType,
  declaresMacros,
  judgeArchive,
  MAX_ENTRIES,
  MAX_INFLATED_BYTES,
  type ArchiveEntry,
} from './archive';

/** Entries one after the other, as an archiver writes them. */
const archive = (...names: string[]): ArchiveEntry[] =>
  names.map((name, index) => ({
    name,
    compressedSize: 100,
    inflatedSize: 1_000,
    offset: index * 1_000,
    encrypted: false,
    symbolicLink: false,
  }));
const WORD = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const EXCEL = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];
const withLast = (more: Partial<ArchiveEntry>): ArchiveEntry[] =>
  archive(...WORD).map((entry, index) => (index === 2 ? { ...entry, ...more } : entry));

it.each<[string, ArchiveEntry[], string]>([
  ['a letter', archive(...WORD), WORD_TYPE],
  ['a letter as the cloud names its parts', archive('[Content_Types].xml', 'word/document2.xml'), WORD_TYPE],
  ['a workbook', archive(...EXCEL), EXCEL_TYPE],
  ['a letter with a table inside', archive(...WORD, 'word/embeddings/Bảng.xlsx'), WORD_TYPE],
  ['any other archive', archive('ảnh 1.jpg', 'ảnh 2.jpg'), 'no-office-file'],
  ['an empty archive', [], 'no-office-file'],
  ['an archive that only claims to be one', archive('[Content_Types].xml'), 'no-office-file'],
  ['a document of OpenOffice', archive('mimetype', 'content.xml'), 'no-office-file'],
  ['macros', archive(...WORD, 'word/vbaProject.bin'), 'macro'],
  ['macros in other letters', archive(...EXCEL, 'XL/VBAPROJECT.BIN'), 'macro'],
  ['controls', archive(...WORD, 'word/activeX/activeX1.bin'), 'macro'],
  ['macros of the old kind', archive(...EXCEL, 'xl/macrosheets/sheet1.xml'), 'macro'],
  ['an archive inside', archive(...WORD, 'word/media/1.zip'), 'strange-content'],
  ['a program inside', archive(...WORD, 'word/embeddings/a.EXE'), 'strange-content'],
  ['a page inside', archive(...WORD, 'word/a.html'), 'strange-content'],
  ['a way out', archive(...WORD, '../../etc/cron.d/x'), 'strange-content'],
  ['a way out through a folder', archive(...WORD, 'word/../../x'), 'strange-content'],
  ['a drive', archive(...WORD, 'C:\\x'), 'strange-content'],
  ['the root', archive(...WORD, '/etc/passwd'), 'strange-content'],
  ['a link', withLast({ symbolicLink: true }), 'strange-content'],
  ['a password', withLast({ encrypted: true }), 'encrypted'],
  ['the largest that is taken', withLast({ inflatedSize: MAX_INFLATED_BYTES - 2_000 }), WORD_TYPE],
  ['one byte more', withLast({ inflatedSize: MAX_INFLATED_BYTES - 1_999 }), 'too-much-inside'],
  ['many parts', archive(...Array.from({ length: MAX_ENTRIES + 1 }, (_, n) => `word/${n}.xml`)), 'too-much-inside'],
  ['two of one name', archive(...WORD, 'word/Document.xml'), 'damaged'],
  ['parts that share their bytes', withLast({ offset: 1_050 }), 'damaged'],
])('%s', (_, entries, expected) => expect(judgeArchive(entries)).toBe(expected));

it('reads macros out of the declarations, whatever the part is called', () => {
  expect(declaresMacros('<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>')).toBe(true);
  expect(declaresMacros('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>')).toBe(true);
  expect(declaresMacros(`<Override ContentType="${WORD_TYPE}.main+xml"/>`)).toBe(false);
});

it('knows a part that would make a reader expand or fetch something', () => {
  expect(declaresDocumentType('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>')).toBe(true);
  expect(declaresDocumentType('<?xml version="1.0"?><!-- DOCTYPE --><w:document/>')).toBe(false);
});
