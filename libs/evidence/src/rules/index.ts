export { ACCEPTED_MEDIA_TYPES, isAccepted, MAX_FILE_BYTES, type AcceptedMediaType } from './accepted-kind';
