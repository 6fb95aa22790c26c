import { ApiProperty } from '@nestjs/swagger';
import type { EvidenceFile } from '../entities/evidence-file.entity';
import { ACCEPTED_MEDIA_TYPES, type AcceptedMediaType } from '../rules/accepted-kind';

export class EvidenceFileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ACCEPTED_MEDIA_TYPES })
  mediaType!: AcceptedMediaType;

  @ApiProperty({ type: 'integer', description: 'Bytes' })
  size!: number;

  @ApiProperty({ description: 'SHA-256 of the bytes, hexadecimal' })
  sha256!: string;
}

export function toEvidenceFileResponse(file: EvidenceFile): EvidenceFileResponse {
  return {
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.sizeBytes,
    sha256: file.sha256.toString('hex'),
  };
}
