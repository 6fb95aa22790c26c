import type { UnitRecordResponse } from '../../libs/organization/src/dto/unit-record.response';
import { actOfUnit } from './office-bodies';
import { expectDone } from './story';
import type { Answer, Visitor } from './visitor';

/** What a test does with units, each act by a paper of its day. */
export interface UnitHand {
  create(name: string, kind: string, parentId: number, onDay: string): Promise<number>;
  /** Ends the unit, into one for a merger, into several for a split. */
  end(id: number, onDay: string, ...into: readonly number[]): Promise<Answer>;
  record(id: number): Promise<UnitRecordResponse>;
}

export const handOf = (admin: () => Visitor): UnitHand => ({
  create: async (name, kind, parentId, onDay) => {
    const body = actOfUnit({ name, kind, parentId, onDay, decidedOn: onDay });
    return expectDone(await admin().post('/units', body)).json<{ id: number }>().id;
  },
  end: (id, onDay, ...into) =>
    admin().post(`/units/${id}/end`, actOfUnit({ onDay, successors: into.map((unitId) => ({ unitId })) })),
  record: async (id) => expectDone(await admin().get(`/units/${id}/record`)).json<UnitRecordResponse>(),
});
