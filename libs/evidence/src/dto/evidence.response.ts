import { ApiProperty } from '@nestjs/swagger';
import { OrNull } from '@app/platform';
import type { EvidenceFile } from '../entities/evidence-file.entity';
import { ACCEPTED_MEDIA_TYPES, type AcceptedMediaType } from '../rules/accepted-kind';
import { FACT_SOURCES, type FactSource } from '../rules/capture';

export class EvidencePositionResponse {
  @ApiProperty()
  latitude!: number;

  @ApiProperty()
  longitude!: number;

  @ApiProperty({ type: 'number', nullable: true, description: 'Metres; null where the source does not tell' })
  accuracyM!: number | null;
}

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

  @OrNull('string', 'date-time')
  capturedAt!: string | null;

  @ApiProperty({ enum: FACT_SOURCES })
  capturedAtSource!: FactSource;

  @ApiProperty({ type: EvidencePositionResponse, nullable: true })
  position!: EvidencePositionResponse | null;

  @ApiProperty({ enum: FACT_SOURCES })
  positionSource!: FactSource;

  @OrNull('integer')
  width!: number | null;

  @OrNull('integer')
  height!: number | null;
}

export function toEvidenceFileResponse(file: EvidenceFile): EvidenceFileResponse {
  const { latitude, longitude, accuracyM } = file;
  return {
    id: file.id,
    name: file.name,
    mediaType: file.mediaType,
    size: file.sizeBytes,
    sha256: file.sha256.toString('hex'),
    capturedAt: file.capturedAt?.toISOString() ?? null,
    capturedAtSource: file.capturedAtSource,
    position: latitude === null || longitude === null ? null : { latitude, longitude, accuracyM },
    positionSource: file.locationSource,
    width: file.width,
    height: file.height,
  };
}
