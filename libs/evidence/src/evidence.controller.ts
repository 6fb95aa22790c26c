import { Readable } from 'node:stream';
import { Controller, Get, Param, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Accepts,
  CurrentActing,
  IdPath,
  readRawBody,
  Requires,
  UnitMode,
  type Acting,
  type Reply,
} from '@app/platform';
import { EvidenceFileResponse, toEvidenceFileResponse } from './dto/evidence.response';
import { EvidenceService } from './evidence.service';
import { evidenceProblems } from './evidence.problems';
import { ACCEPTED_MEDIA_TYPES, MAX_FILE_BYTES } from './rules/accepted-kind';

@ApiTags('evidence')
@Controller('evidence-files')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** The raw bytes of one file under an id that the client made; the same again is answered as before. */
  @Put(':id')
  @Requires('evidence.add')
  @UnitMode('none')
  @Accepts(ACCEPTED_MEDIA_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'Percent-encoded UTF-8' })
  @ApiOkResponse({ type: EvidenceFileResponse })
  async receive(
    @Param() { id }: IdPath,
    @Req() { headers, body }: FastifyRequest,
    @CurrentActing() acting: Acting,
  ): Promise<EvidenceFileResponse> {
    if (!(body instanceof Readable)) throw evidenceProblems['not-accepted']();
    const name = decodedName(headers['x-file-name']);
    const mediaType = headers['content-type'] ?? '';
    const content = await readRawBody(body, MAX_FILE_BYTES);
    const file = await this.evidence.receive(acting, { id, name, mediaType, content });
    return toEvidenceFileResponse(file);
  }

  /** Always as an attachment that no browser will run. */
  @Get(':id')
  @Requires('evidence.read')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(@Param() { id }: IdPath, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    const { file, content } = await this.evidence.open(id);
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    return new StreamableFile(content, {
      type: file.mediaType,
      length: file.sizeBytes,
      disposition: `attachment; filename*=UTF-8''${extendedValue(file.name)}`,
    });
  }
}

function decodedName(encoded: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(encoded ?? ''));
  } catch {
    throw evidenceProblems.name({}, { pointer: '/X-File-Name', value: encoded });
  }
}

// RFC 8187 leaves fewer characters as they are than encodeURIComponent does.
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
