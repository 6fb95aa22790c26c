import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Origin } from './auth.service';

const DEVICE_COOKIE = 'device';
const ONE_YEAR = 365 * 24 * 60 * 60;

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, device: request.cookies[DEVICE_COOKIE] ?? null };
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
  return { address: request.ip, device };
}
