/** Stands in prepared requests where each one sent gets an id of its own; of the same length, so that nothing else changes. */
export const PLACEHOLDER = '01900000-0000-7000-8000-000000000000';
