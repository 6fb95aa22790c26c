/** Somebody by name, or whoever holds the permission at the unit at the moment of reading. */
export type Address = { readonly person: string } | { readonly unit: number; readonly permission: string };

const keyOf = (to: Address): string => ('person' in to ? to.person : `${to.unit} ${to.permission}`);

/** Each address once, without whoever tells: nobody is told of what they did themselves. */
export function addressees(to: readonly Address[], teller: string | null): Address[] {
  const once = new Map(to.map((address) => [keyOf(address), address]));
  return [...once.values()].filter((address) => !('person' in address) || address.person !== teller);
}
