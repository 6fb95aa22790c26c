/** A unit as papers name it; `kind` says what stands before its name, `parent` gives the place to what is no place itself. */
export interface NamedUnit {
  readonly name: string;
  readonly kind: string;
}

const WITH_COMMITTEE = ['PROVINCE', 'COMMUNE', 'WARD', 'SPECIAL_ZONE'];

/** How a unit is called as a body: `Xã Minh Khê` → `UBND xã Minh Khê`, `Sở Nội vụ` as it is. */
export function bodyName({ name, kind }: NamedUnit): string {
  return isUnderCommittee(kind) ? `UBND ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}` : name;
}

/** Whether a People's Committee leads the unit, so that its papers are signed on the committee's behalf (TM.). */
export function isUnderCommittee(kind: string): boolean {
  return WITH_COMMITTEE.includes(kind);
}

/** Địa danh: the unit's own where it is a place, else that of what it belongs to, without the word for its kind. */
export function placeName({ name, kind, parent }: NamedUnit & { readonly parent: { name: string } | null }): string {
  const place = isUnderCommittee(kind) || parent === null ? name : parent.name;
  return place.replace(/^(Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thị trấn)\s+/u, '');
}
