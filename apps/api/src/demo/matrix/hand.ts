import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Body = Record<string, unknown>;

/** Somebody of the matrix at work: signed in, through the application's own door, which listens nowhere. */
export class Hand {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookie: string,
  ) {}

  static async of(app: NestFastifyApplication, username: string, password: string): Promise<Hand> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      headers: { 'x-kycuong': '1' },
      payload: { username, password },
    });
    if (answer.statusCode !== 200) throw new Error(`${username} could not sign in: ${answer.body}`);
    return new Hand(app, answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  }

  get<T = Body>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T = Body>(path: string, payload: object = {}, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>('POST', path, payload, headers);
  }

  put<T = Body>(path: string, payload: object, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>('PUT', path, payload, headers);
  }

  patch<T = Body>(path: string, payload: object, headers: Record<string, string> = {}): Promise<T> {
    return this.send<T>('PATCH', path, payload, headers);
  }

  private async send<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: this.cookie, 'x-kycuong': '1', ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return (answer.body === '' ? {} : JSON.parse(answer.body)) as T;
  }
}
