export {
  ACCEPTED_MEDIA_TYPES,
  EXCEL_TYPE,
  isPicture,
  MAX_FILE_BYTES,
  MAX_PIXELS,
  signatureOf,
  WORD_TYPE,
  type AcceptedMediaType,
} from './accepted-kind';
export { CLOCK_SKEW_MS, FACT_SOURCES, type FactSource } from './capture';
export { exifFacts, exifOfJpeg, type ExifFacts } from './exif';
