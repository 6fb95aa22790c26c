import type { apiClient } from '@app/api-client';
import type { Client } from 'openapi-fetch';

/** Under which every operation of the API lies. */
export const BASE = '/api/v1';
type Base = typeof BASE;

// The API's document as types: a path, a query, a body or an answer that does not match it is a compile error where it
// is used.
type Paths = ReturnType<typeof apiClient> extends Client<infer P, `${string}/${string}`> ? P : never;
type Method = 'get' | 'post' | 'patch' | 'put';

type NamesOf<P extends keyof Paths> = P extends `${Base}${infer Rest}`
  ? { [M in Method]: Paths[P][M] extends { responses: object } ? `${Uppercase<M>} ${Rest}` : never }[Method]
  : never;

/** `GET /tasks/{id}`, and so on for every operation. */
export type CallName = { [P in keyof Paths]: NamesOf<P> }[keyof Paths];

type Operation<N extends CallName> = N extends `${infer M} ${infer Rest}`
  ? `${Base}${Rest}` extends infer P extends keyof Paths
    ? Lowercase<M> extends infer K extends Method
      ? Paths[P][K]
      : never
    : never
  : never;

type Json<T> = T extends { content: { 'application/json': infer Content } } ? Content : undefined;

export type Answer<N extends CallName> =
  Operation<N> extends { responses: infer R }
    ? Json<R extends { 200: infer Ok } ? Ok : R extends { 201: infer Created } ? Created : undefined>
    : never;

type OrUndefined<T> = { [K in keyof T]: T[K] | undefined };
type InPath<O> = O extends { parameters: { path: infer P } } ? { path: { [K in keyof P]: string | number } } : object;
type InQuery<O> = O extends { parameters: { query?: infer Q } }
  ? [Q] extends [never]
    ? object
    : { query: OrUndefined<Q> }
  : object;
/** Narrower than the document, which cannot say it: one id or the other, by kind. */
interface AssignBody {
  assignee: { kind: 'person'; staffMemberId: string } | { kind: 'unit'; unitId: number };
  note?: string;
}
type InBody<N, O> = N extends 'POST /tasks/{id}/assign'
  ? { body: AssignBody }
  : O extends { requestBody: infer B }
    ? { body: Json<B> }
    : object;
type InHeader<O> = O extends { parameters: { header: { 'If-Match': string } } } ? { ifMatch: string } : object;

/** What the operation needs, where it needs it. Made for one call at a time: of all parts of all calls there are too many. */
export type PartsOf<N extends CallName> = N extends CallName
  ? InPath<Operation<N>> & InQuery<Operation<N>> & InBody<N, Operation<N>> & InHeader<Operation<N>>
  : never;
