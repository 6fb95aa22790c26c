/**
 * The clock of this device. It only stamps drafts ("saved on this device at …"); what counts for the office, such as
 * the day or a deadline, always comes from the server.
 */
export const deviceNow = (): number => Date.now();
