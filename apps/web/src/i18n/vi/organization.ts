import type { UnitKind } from '../../app/api-types';

export const organization = {
  kinds: {
    PROVINCE: 'Tỉnh',
    DEPARTMENT: 'Sở, ngành',
    DISTRICT: 'Huyện (trước 01/07/2025)',
    COMMUNE: 'Xã',
    WARD: 'Phường',
    SPECIAL_ZONE: 'Đặc khu',
    DIVISION: 'Phòng',
    PUBLIC_UNIT: 'Đơn vị sự nghiệp',
    PARTY_BODY: 'Cơ quan Đảng',
    FATHERLAND_FRONT: 'Mặt trận Tổ quốc',
    SCHOOL: 'Trường học',
    HEALTH_STATION: 'Trạm y tế',
  } satisfies Record<UnitKind, string>,
  noUnit: 'Chưa chọn đơn vị: bạn chưa có vai ở đơn vị nào.',
  noUnitNext: 'Chọn một đơn vị ở trên để xem.',
  until: (day: string) => `đến ${day}`,
};
