export { DocumentsModule } from './documents.module';
export { documentsProblems } from './documents.problems';
export { longDate, upper } from './layout/head';
export type { Annex, Block, Column, Line, OfficialDocument, Run, Signature } from './official-document';
export { clock, timeOfDay } from './paper-clock';
export { pdfFile } from './pdf-file';
export { PdfRenderer } from './pdf-renderer';
