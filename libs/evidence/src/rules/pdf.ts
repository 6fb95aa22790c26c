/**
 * Whether a PDF needs a password: its trailer (or the stream that stands for it) names the encryption, and neither is
 * ever compressed or encrypted itself (ISO 32000-1, 7.5.5 and 7.6.1). What runs inside a PDF cannot be told as surely,
 * because objects may be packed; every PDF is therefore sent as an attachment that no browser will run.
 * @param text the bytes, one letter each
 */
export function isEncryptedPdf(text: string): boolean {
  return /\/Encrypt\s*(?:<<|\d{1,10}\s+\d{1,5}\s+R\b)/.test(text);
}
