import type { LocalDate } from '@app/kernel';
import type { UnitOfWork } from '@app/platform';
import { contextOf, personOf, type Office } from '../demo-office';
import { idOf } from '../demo-people';

/** Something that happens in the story at an instant; what follows from it may be known only then. */
export interface Act {
  readonly at: Date;
  readonly happen: () => Promise<readonly Act[] | void>;
}

/** Who acts in the story: each act is a unit of work of the person at the instant. */
export class Cast {
  constructor(
    readonly office: Office,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  unit(key: string): number {
    return idOf(this.office.units, key);
  }

  person(key: string): string {
    return personOf(this.office, key);
  }

  /** Name and position of somebody, as the paper has them. */
  named(key: string): { readonly fullName: string; readonly position: string } {
    const person = this.office.plan.people.find((candidate) => candidate.key === key);
    if (!person) throw new Error(`the story has no person ${key}`);
    return person;
  }

  /** Everybody of a body, in the order of the plan. */
  peopleOf(body: string): string[] {
    return this.office.plan.people.filter(({ unit }) => unit.split('.')[0] === body).map(({ key }) => key);
  }

  /** Does something as the person, with one of their permissions. */
  as<T>(person: string, permission: string, at: Date, work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run(contextOf(this.office, person, permission, at), work);
  }
}

/** A time of the office on a day. */
export function instant(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}
