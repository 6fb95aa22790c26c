/** Where the device is, or why it does not say. */
export type Located =
  | { readonly position: { latitude: number; longitude: number; accuracyM: number | null } }
  | { readonly without: 'refused' | 'unavailable' };

/** Indoors a fix takes a while; nobody waits for it, the photo is there already. */
const PATIENCE_MS = 10_000;
const FRESH_MS = 30_000;

/** Asks the device once. Never throws: a photo without a place is a photo. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ without: 'unavailable' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ position: { latitude, longitude, accuracyM: Math.round(accuracy) } }),
      ({ code, PERMISSION_DENIED }) => resolve({ without: code === PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  });
}
