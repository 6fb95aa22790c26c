export { DocumentsModule } from './documents.module';
export { documentsProblems } from './documents.problems';
export { longDate, upper } from './layout/head';
export type { Block, Column, Line, OfficialDocument, Run, Signature } from './official-document';
export { pdfFile } from './pdf-file';
export { PdfRenderer } from './pdf-renderer';
