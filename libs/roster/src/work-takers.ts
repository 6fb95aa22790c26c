import { Injectable } from '@nestjs/common';
import type { ProblemSite } from '@app/kernel';
import { rosterProblems } from './roster.problems';
import type { StaffFacts } from './staff.service';

/** Whether somebody signs in no more although they did once. */
export type IsLockedOut = (staffMemberId: string) => Promise<boolean>;

/** Who may be given work: it is left with nobody who cannot open it. Who signs in, an upper lib says. */
@Injectable()
export class WorkTakers {
  private readonly checks: IsLockedOut[] = [];

  register(check: IsLockedOut): void {
    this.checks.push(check);
  }

  /** Throws where whatever is given to the person would lie there; `site` is the field that names them. */
  async require({ id, fullName }: StaffFacts, site: ProblemSite): Promise<void> {
    for (const isLockedOut of this.checks) {
      if (await isLockedOut(id)) throw rosterProblems['taker-locked-out']({ name: fullName }, site);
    }
  }
}
