/** What a role may do. Roles are code (`apps/api/src/role-matrix.ts`), who has them where is data. */
export interface RoleDefinition {
  readonly name: { readonly vi: string; readonly en: string };
  readonly permissions: ReadonlySet<string>;
  /** 'units': over the unit of the grant and below; 'person': only over what concerns the person. */
  readonly reach: 'units' | 'person';
  /** Held by a document of its own (who signs for the head, who sees to the desk), not by a post alone. */
  readonly byDocument: boolean;
  /** Acts in the name of a body, and is held there: over the whole authority it would be nobody's. */
  readonly ofBody: boolean;
}

export type RoleMatrix = Readonly<Record<string, RoleDefinition>>;
export const ROLE_MATRIX = Symbol('ROLE_MATRIX');

/** The role that administers; the last one over a whole tenant cannot be taken away. */
export const ADMINISTRATOR = 'ADMINISTRATOR';
