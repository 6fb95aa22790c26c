import type { Ask } from '../probe';
import type { Asker, Seat } from './seats';
import { COMMUNE, OTHER_BODY, OUTSIDE } from './seats';

/** A status, or any of several where the moment decides. */
export type Status = number | readonly number[];
/** How the thing that is named stands to whoever asks. */
export const RELATIONS = ['own', 'sibling', 'foreign', 'random'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What else of the asker's own a request names, beside the id that is tried. */
export interface Place {
  readonly province: number;
  own(type: string, state?: string): string | number;
  unit(key: string): number;
  person(key: string): string;
  /** What `If-Match` must say for a task or finding as it stands. */
  version(id: string | number): Record<string, string>;
}

/** One request and everybody's answer to it. Whoever is not among `may` gets 403. */
export interface Line {
  readonly route: string;
  readonly note?: string;
  readonly may: readonly Seat[];
  /** What the tried id is of; left out where the route names nothing. */
  readonly of?: readonly [type: string, state?: string];
  readonly ask: (id: string | number, place: Place) => Ask;
  /** For a thing of one's own; 200 where nothing else is said. */
  readonly own?: Status | (Partial<Record<Seat, Status>> & { readonly rest: Status });
  /** For the commune's seats and a thing of the neighbour; 404 where nothing else is said. */
  readonly sibling?: Status;
  /** For the province's seats, where the request joins a thing of one commune with one of another; else as one's own. */
  readonly apart?: Status;
  /** For the other inspecting body; 404 where a thing is named and nothing else is said. */
  readonly other?: Status;
  /** Fields in which a commune is shown to the whole province, the other inspecting body among it. */
  readonly ofProvince?: readonly string[];
  /** They hold the permission, and a rule of the thing itself refuses them with 403 as well. */
  readonly ruledOut?: readonly Seat[];
  /** They hold the permission, and what of their own the request would have to name is not theirs to see: always 404. */
  readonly blind?: readonly Seat[];
  readonly foreign?: Status;
  /** For an id that nobody has; as for another province's where nothing else is said. */
  readonly random?: Status;
  /** For somebody without a session. */
  readonly outside?: Status;
}

export function expectedOf(line: Line, asker: Asker, relation: Relation): Status {
  if (OUTSIDE.some((name) => name === asker)) return line.outside ?? 401;
  const seat = asker as Seat;
  if (!line.may.includes(seat)) return 403;
  if (line.blind?.includes(seat)) return 404;
  if (relation === 'foreign') return line.foreign ?? 404;
  if (relation === 'random') return line.random ?? line.foreign ?? 404;
  if (seat === OTHER_BODY && line.of) return line.other ?? 404;
  if (relation === 'sibling' && COMMUNE.some((name) => name === seat)) return line.sibling ?? 404;
  if (relation === 'sibling' && line.apart !== undefined) return line.apart;
  const { own = 200 } = line;
  return typeof own === 'object' && 'rest' in own ? (own[seat] ?? own.rest) : own;
}

/** Whether the door itself sends them away, before anything is looked at. */
export const isAtDoor = ({ may, ruledOut = [] }: Line, asker: Asker): boolean =>
  !OUTSIDE.some((name) => name === asker) && ![...may, ...ruledOut].some((seat) => seat === asker);

export const isAmong = (expected: Status, status: number): boolean => [expected].flat().includes(status);
export const nameOf = ({ route, note }: Line): string => (note ? `${route} (${note})` : route);
export const relationsOf = ({ of }: Line): readonly Relation[] => (of ? RELATIONS : ['own']);
