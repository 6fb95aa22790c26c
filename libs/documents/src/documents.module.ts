import { Module } from '@nestjs/common';
import { PdfRenderer } from './pdf-renderer';
import { SheetProcess } from './workbook/sheet-process';

@Module({
  providers: [PdfRenderer, { provide: SheetProcess, useFactory: () => new SheetProcess() }],
  exports: [PdfRenderer, SheetProcess],
})
export class DocumentsModule {}
