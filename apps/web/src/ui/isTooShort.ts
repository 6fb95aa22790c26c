import { LEAST_WRITTEN } from '@app/kernel';

/** Whether the other side could not make anything of it; the server asks for as much. */
export const isTooShort = (text: string): boolean => text.trim().length < LEAST_WRITTEN;
