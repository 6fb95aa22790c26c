import { useSearchParams } from 'wouter';

/** The form that `?open=` asks for by name: one that unfolds on demand is open at once, so a draft can be gone back to. */
export const useAskedFor = (): string | null => useSearchParams()[0].get('open');
