import { Readable } from 'node:stream';
import { Controller, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Accepts,
  contentDisposition,
  CurrentActing,
  IdPath,
  ReadsLogged,
  Requires,
  UnitMode,
  type Acting,
  type Reply,
} from '@app/platform';
import { SharedCopyQuery } from './dto/evidence.requests';
import { EvidenceFileResponse, toEvidenceFileResponse } from './dto/evidence.response';
import { EvidenceReceipt } from './evidence-receipt.service';
import { EvidenceService, type OpenedFile } from './evidence.service';
import { evidenceProblems } from './evidence.problems';
import { ACCEPTED_MEDIA_TYPES } from './rules/accepted-kind';
import type { CaptureHeaders } from './rules/capture';

@ApiTags('evidence')
@Controller('evidence-files')
export class EvidenceController {
  constructor(
    private readonly receipt: EvidenceReceipt,
    private readonly evidence: EvidenceService,
  ) {}

  @Put(':id')
  @ApiOperation({
    summary:
      'Receives the raw bytes of one file under an id that the client made; the same again is answered as before.',
  })
  @Requires('evidence.add')
  @UnitMode('none')
  @Accepts(ACCEPTED_MEDIA_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'Percent-encoded UTF-8' })
  @ApiHeader({ name: 'X-Captured-At', description: 'Instant by the clock of the server' })
  @ApiHeader({ name: 'X-Captured-At-Source', description: 'device, exif or none' })
  @ApiHeader({ name: 'X-Location', description: 'Latitude, longitude and, where known, the accuracy in metres' })
  @ApiHeader({ name: 'X-Location-Source', description: 'device, exif or none' })
  @ApiHeader({ name: 'X-Clock-Offset-Ms', description: 'Clock of the server minus that of the device' })
  @ApiHeader({ name: 'X-Original-Sha256', description: 'Of what the camera wrote, before it was made smaller' })
  @ApiOkResponse({ type: EvidenceFileResponse })
  async receive(
    @Param() { id }: IdPath,
    @Req() { headers, body }: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<EvidenceFileResponse> {
    if (!(body instanceof Readable)) throw evidenceProblems['not-accepted']();
    const name = decodedName(headers['x-file-name']);
    const mediaType = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const file = await this.receipt.receive(acting, { id, name, mediaType, capture: headers as CaptureHeaders, body });
    return toEvidenceFileResponse(file);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Gives a file as it was received, always as an attachment that no browser will run.' })
  @Requires('evidence.read')
  @ReadsLogged()
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async open(@Param() { id }: IdPath, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    return sent(await this.evidence.open(id), reply, 'attachment');
  }

  @Get(':id/shared')
  @ApiOperation({ summary: 'Gives the copy of a picture without its metadata, to be shown; `thumb` for lists.' })
  @Requires('evidence.read')
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async openShared(
    @Param() { id }: IdPath,
    @Query() { size = 'full' }: SharedCopyQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const copy = await this.evidence.openShared(id, size);
    // It never changes; not for longer, because who may see it does.
    void reply.header('cache-control', 'private, max-age=600');
    return sent(copy, reply, 'inline');
  }
}

function sent(file: OpenedFile, reply: Reply, disposition: 'attachment' | 'inline'): StreamableFile {
  void reply.header('content-security-policy', "sandbox; default-src 'none'");
  return new StreamableFile(file.content, {
    type: file.mediaType,
    length: file.size,
    disposition: contentDisposition(disposition, file.name),
  });
}

function decodedName(encoded: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(encoded ?? ''));
  } catch {
    throw evidenceProblems.name({}, { pointer: '/X-File-Name', value: encoded });
  }
}
