import type { LocalDate } from '@app/kernel';
import { Day, Id, NestedList, Text, Whole } from '@app/platform';
import { MOST_COMPLEX } from '../../rules/work-item';

export class WorkListQuery {
  @Whole({ min: 1, max: 2_147_483_647, fromText: true, description: 'The body, or a unit of it' })
  unitId!: number;

  @Whole({ min: 2000, max: 2199, fromText: true })
  year!: number;
}

export class ProductRequest {
  @Id()
  id!: string;

  @Text({ max: 300, example: 'Báo cáo tháng về cải cách hành chính' })
  name!: string;

  @Text({ max: 100, description: 'What a piece of it is', example: 'văn bản' })
  output!: string;

  @Whole({ min: 1, max: MOST_COMPLEX, description: 'Group of complexity' })
  complexity!: number;

  @Text({ max: 13, description: 'How many standard products a piece is worth', example: '1,5' })
  coefficient!: string;

  @Text({ max: 200, optional: true, description: 'When it usually is due', example: 'trước ngày 20 hằng tháng' })
  duePattern?: string;
}

export class DraftWorkListRequest {
  @Id({ description: 'Made by the client: the same request again is the same draft' })
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647, description: 'The body' })
  unitId!: number;

  @Whole({ min: 2000, max: 2199 })
  year!: number;

  @NestedList(() => ProductRequest, { min: 1, max: 500 })
  products!: ProductRequest[];
}

export class ChangeWorkListRequest {
  /** None at all gives the draft up. */
  @NestedList(() => ProductRequest, { min: 0, max: 500 })
  products!: ProductRequest[];
}

export class ApproveWorkListRequest {
  @Text({ max: 60, example: '112/QĐ-UBND' })
  decisionNumber!: string;

  @Day()
  decidedOn!: LocalDate;

  @Text({ max: 200, description: 'Who signed it', example: 'Chủ tịch UBND xã Minh Khê' })
  decidedBy!: string;
}
