import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import type { TestApp } from './app';
import { expectDone, tamper } from './story';
import type { Answer, Visitor } from './visitor';

/** The app on somebody's phone: it knows the secret, and gives the code of any moment. */
export class Authenticator {
  private readonly totp: TOTP;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  /** The code of so many steps from now; an office would wait for the next one. */
  code(steps = 0): string {
    return this.totp.generate({ timestamp: Date.now() + steps * 30_000 });
  }
}

/** Sets a second factor up for whoever is signed in. */
export async function enrol(who: Visitor): Promise<{ app: Authenticator; codes: string[]; secret: string }> {
  const begun = await who.post('/me/second-factor/begin');
  expectDone(begun);
  const { secret } = begun.json<{ secret: string }>();
  const app = new Authenticator(secret);
  const confirmed = await who.post('/me/second-factor/confirm', { code: app.code() });
  expectDone(confirmed);
  return { app, secret, codes: confirmed.json<{ codes: string[] }>().codes };
}

/** The first step of signing in; the second is to be sent with its `step`. */
export async function passwordGiven(who: Visitor, username: string): Promise<string> {
  const answer = await who.post('/auth/login', { username, password: DEMO_PASSWORD });
  expectDone(answer);
  return answer.json<{ step: string }>().step;
}

export const codeGiven = (who: Visitor, step: string, code: string): Promise<Answer> =>
  who.post('/auth/second-factor', { step, code });

/** As if the steps of all codes that were used lay behind: a test does not wait half a minute for each. */
export const nextSteps = ({ database }: TestApp): Promise<unknown> =>
  tamper(database, 'UPDATE second_factor SET last_step = last_step - 10');
