import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PartyRegister, UnitGrades } from '@app/evaluation';
import { localDate } from '@app/kernel';
import { Particulars } from '@app/roster';
import { instant, type Act, type Cast } from './cast';
import { TOLD } from './months-plan';

type Period = Parameters<PartyRegister['enter']>[0]['period'];
type Grade = Parameters<PartyRegister['enter']>[0]['grade'];

/** What the committee concluded, paper by paper; those of before the product are entered with the first one in it. */
const PAPERS = [
  { year: 2025, period: 'YEAR', decisionNumber: '118-QĐ/ĐU', above: '204-QĐ/TU', decidedOn: localDate('2025-12-26') },
  { year: 2026, period: 'Q1', decisionNumber: '19-KL/ĐU', above: '61-KL/TU', decidedOn: localDate('2026-04-09') },
  { year: 2026, period: 'Q2', decisionNumber: '33-KL/ĐU', above: '97-KL/TU', decidedOn: localDate('2026-07-09') },
  { year: 2026, period: 'Q3', decisionNumber: '47-KL/ĐU', above: '133-KL/TU', decidedOn: localDate('2026-10-08') },
] as const satisfies readonly {
  year: number;
  period: Period;
  above: string;
  decisionNumber: string;
  decidedOn: string;
}[];
/** Managed by the province's committee, which concludes about them by papers of its own. */
const MANAGED_ABOVE: readonly string[] = ['minhkhe.secretary', 'minhkhe.chair', 'minhkhe.standing'];

/** Points of these four papers in tenths, and the grades where these are not "tốt" four times; a dash where a grade alone was given. */
const OFFICIALS: Readonly<Record<string, string>> = {
  'minhkhe.secretary': '91.0X 88.5 89.0 89.5',
  'minhkhe.chair': '88.5 86.0 87.5 86.5',
  'minhkhe.vice': '85.0 84.5 86.0 85.5',
  'minhkhe.3': '82.0 81.5 80.0 82.5',
  'minhkhe.standing': '89.5 88.0 88.5 89.0',
  'minhkhe.10': '- - - -',
  'minhkhe.11': '84.0 83.0 83.5 84.5',
  'minhkhe.12': '86.5 87.0 86.0 87.5',
  'minhkhe.13': '78.0 74.5 68.5H 76.0',
};
/** Civil servants who are members carry this result beside the State's. */
const MEMBERS: Readonly<Record<string, string>> = {
  'minhkhe.office': '87.0 86.5 87.0 88.0',
  'minhkhe.culture': '79.5 78.0 69.0H 77.5',
  'minhkhe.onestop': '88.5 89.0 88.5 89.5',
};
const MEMBERSHIP = { isMember: true, joinedOn: localDate('2012-05-19'), cell: 'Chi bộ cơ quan UBND xã' };

/** What the divisions were graded for 2025 by the commune's chair, and the commune by the province's. */
const UNITS = { office: 'GOOD', economy: 'GOOD', culture: 'GOOD', onestop: 'GOOD' } as const;
const BY_CHAIR = {
  ...{ decisionNumber: '612/QĐ-UBND', decidedOn: localDate('2025-12-11'), decidedBy: 'Chủ tịch UBND xã Minh Khê' },
};
const AGAIN = {
  ...{ grade: 'COMPLETED' as const, decisionNumber: '640/QĐ-UBND', decidedOn: localDate('2025-12-24') },
  decidedBy: BY_CHAIR.decidedBy,
};
const AGAIN_REASON = 'Xem xét lại: 3 nhiệm vụ của quý IV hoàn thành chậm, chưa trừ khi xếp loại lần đầu.';
const BY_PROVINCE = {
  ...{ grade: 'GOOD' as const, decisionNumber: '2291/QĐ-UBND', decidedOn: localDate('2025-12-22') },
  decidedBy: 'Chủ tịch UBND tỉnh Vĩnh Sa',
};

/** What others have concluded about the people and units of Xã Minh Khê, entered from their papers on one morning of October. */
@Injectable()
export class VinhSaResults {
  constructor(
    private readonly party: PartyRegister,
    private readonly particulars: Particulars,
    private readonly units: UnitGrades,
  ) {}

  actsOf(cast: Cast): Act[] {
    const at = instant(localDate('2026-10-12'), '08:10');
    const day = (happen: () => Promise<void>): Act => ({ at, happen });
    return [
      day(() => this.members(cast, at)),
      day(() => this.concluded(cast, at)),
      day(() => cast.as('province.leader', 'evaluation.enter-unit-grade', at, () => this.commune(cast))),
      day(() => cast.as(TOLD.chair, 'evaluation.enter-unit-grade', at, () => this.divisions(cast))),
    ];
  }

  private members(cast: Cast, at: Date): Promise<void> {
    return cast.as(TOLD.records, 'roster.manage-staff', at, async () => {
      for (const key of Object.keys(MEMBERS)) {
        const { etag } = await this.particulars.page(cast.person(key));
        await this.particulars.enter(cast.person(key), etag, { party: MEMBERSHIP });
      }
    });
  }

  private concluded(cast: Cast, at: Date): Promise<void> {
    return cast.as(TOLD.records, 'evaluation.enter-party-result', at, async () => {
      for (const [key, written] of Object.entries({ ...OFFICIALS, ...MEMBERS })) {
        const isAbove = MANAGED_ABOVE.includes(key);
        const decidedBy = `Ban Thường vụ ${isAbove ? 'Tỉnh ủy Vĩnh Sa' : 'Đảng ủy xã Minh Khê'}`;
        const results = written.split(' ');
        for (const [place, { above, decisionNumber, ...period }] of PAPERS.entries()) {
          const paper = { decisionNumber: isAbove ? above : decisionNumber, decidedBy, ...period };
          const result = { id: uuidv7(), staffMemberId: cast.person(key), ...paper };
          await this.party.enter({ ...result, ...pointsAndGrade(results[place] ?? '') });
        }
      }
    });
  }

  private async commune(cast: Cast): Promise<void> {
    await this.grade(cast, 'minhkhe', BY_PROVINCE);
  }

  private async divisions(cast: Cast): Promise<void> {
    for (const [division, grade] of Object.entries(UNITS)) {
      const entryId = await this.grade(cast, `minhkhe.${division}`, { ...BY_CHAIR, grade });
      if (division !== 'culture') continue;
      await this.grade(cast, `minhkhe.${division}`, { ...AGAIN, replaces: { entryId, reason: AGAIN_REASON } });
    }
  }

  private async grade(cast: Cast, unit: string, said: Omit<UnitGradeSaid, 'id' | 'unitId' | 'year'>): Promise<string> {
    const id = uuidv7();
    await this.units.enter({ id, unitId: cast.unit(unit), year: 2025, ...said });
    return id;
  }
}

type UnitGradeSaid = Parameters<UnitGrades['enter']>[0];

function pointsAndGrade(written: string): { readonly score: string | null; readonly grade: Grade } {
  const [, points = '', mark = ''] = /^([\d.]*)-?([XH]?)$/.exec(written) ?? [];
  const grades: Readonly<Record<string, Grade>> = { X: 'EXCELLENT', H: 'COMPLETED' };
  return { score: points === '' ? null : points.replace('.', ','), grade: grades[mark] ?? 'GOOD' };
}
