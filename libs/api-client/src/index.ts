import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

/** The answers and requests of the API by their names in its document. */
export type Schemas = components['schemas'];

/** A client of the API whose every path, body and answer is checked at compile time. */
export const apiClient = createClient<paths>;
