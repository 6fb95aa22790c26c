import { isEncryptedPdf } from './pdf';

it.each([
  ['by reference', 'trailer<</Root 1 0 R/Encrypt 5 0 R>>', true],
  ['in place', 'trailer<</Root 1 0 R /Encrypt << /Filter /Standard >> >>', true],
  ['in the stream that stands for the trailer', '7 0 obj<</Type/XRef/Encrypt\n12 0 R/W[1 2 1]>>stream', true],
  ['a plain file', '%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF', false],
  ['a word of the text', '(cách dùng /Encrypt trong PDF)', false],
  ['another key', 'trailer<</EncryptMetadata false>>', false],
])('PDF with a password, %s', (_, text, expected) => expect(isEncryptedPdf(text)).toBe(expected));
