import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Origin } from './password-check';

const DEVICE_COOKIE = 'device';
const ONE_YEAR = 365 * 24 * 60 * 60;

const LONGEST_AGENT = 300;

export function originOf(request: FastifyRequest): Origin {
  const agent = (request.headers['user-agent'] ?? '').toWellFormed().slice(0, LONGEST_AGENT);
  return { address: request.ip, device: request.cookies[DEVICE_COOKIE] ?? null, agent };
}

/** Gives a browser that has signed in a mark of its own; it proves nothing, it only chooses a bucket of attempts. */
export function markDevice(request: FastifyRequest, reply: FastifyReply, secure: boolean): Origin {
  const device = request.cookies[DEVICE_COOKIE] ?? randomBytes(16).toString('base64url');
  void reply.setCookie(DEVICE_COOKIE, device, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: ONE_YEAR,
  });
  return { ...originOf(request), device };
}
