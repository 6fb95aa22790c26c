import type { MigrationInterface, QueryRunner } from 'typeorm';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** When and where a picture was taken and who says so, its copies, office files, and whether its bytes are still whole. */
export class EvidenceCapture1795046400060 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE evidence_file
        DROP CONSTRAINT evidence_file_media_type,
        ADD CONSTRAINT evidence_file_media_type CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf',
          '${OFFICE}.wordprocessingml.document', '${OFFICE}.spreadsheetml.sheet')),
        ADD COLUMN captured_at timestamptz,
        ADD COLUMN captured_at_source text NOT NULL DEFAULT 'none',
        ADD COLUMN latitude double precision,
        ADD COLUMN longitude double precision,
        ADD COLUMN accuracy_m double precision,
        ADD COLUMN location_source text NOT NULL DEFAULT 'none',
        ADD COLUMN clock_offset_ms bigint,
        ADD COLUMN original_sha256 bytea,
        ADD COLUMN width int,
        ADD COLUMN height int,
        ADD COLUMN shared_sha256 bytea,
        ADD COLUMN shared_size int,
        ADD COLUMN thumb_sha256 bytea,
        ADD COLUMN thumb_size int,
        ADD COLUMN shared_media_type text,
        ADD COLUMN checked_at timestamptz,
        ADD COLUMN damaged_since timestamptz,
        ADD CONSTRAINT evidence_file_captured_at_source CHECK (captured_at_source IN ('device', 'exif', 'none')),
        ADD CONSTRAINT evidence_file_location_source CHECK (location_source IN ('device', 'exif', 'none')),
        ADD CONSTRAINT evidence_file_captured CHECK ((captured_at IS NULL) = (captured_at_source = 'none')),
        ADD CONSTRAINT evidence_file_located CHECK (num_nulls(latitude, longitude) = CASE WHEN location_source = 'none' THEN 2 ELSE 0 END
          AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180
          AND accuracy_m >= 0 AND (accuracy_m IS NULL OR latitude IS NOT NULL)),
        ADD CONSTRAINT evidence_file_original CHECK (octet_length(original_sha256) = 32),
        ADD CONSTRAINT evidence_file_picture CHECK (num_nulls(width, height) IN (0, 2) AND width > 0 AND height > 0),
        ADD CONSTRAINT evidence_file_copies CHECK (
          num_nulls(shared_sha256, shared_size, thumb_sha256, thumb_size, shared_media_type) IN (0, 5)
          AND octet_length(shared_sha256) = 32 AND octet_length(thumb_sha256) = 32
          AND shared_size > 0 AND thumb_size > 0 AND shared_media_type IN ('image/jpeg', 'image/webp'))
    `);
    await q.query(`COMMENT ON COLUMN evidence_file.clock_offset_ms IS 'Server''s clock minus the device''s'`);
    await q.query(`COMMENT ON COLUMN evidence_file.damaged_since IS 'Bytes known to be missing or changed'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE evidence_file
        DROP CONSTRAINT evidence_file_media_type,
        ADD CONSTRAINT evidence_file_media_type CHECK (media_type IN
          ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        DROP COLUMN captured_at, DROP COLUMN captured_at_source, DROP COLUMN latitude, DROP COLUMN longitude,
        DROP COLUMN accuracy_m, DROP COLUMN location_source, DROP COLUMN clock_offset_ms, DROP COLUMN original_sha256,
        DROP COLUMN width, DROP COLUMN height, DROP COLUMN shared_sha256, DROP COLUMN shared_size,
        DROP COLUMN thumb_sha256, DROP COLUMN thumb_size, DROP COLUMN shared_media_type, DROP COLUMN checked_at,
        DROP COLUMN damaged_since
    `);
  }
}
