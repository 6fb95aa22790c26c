/** One answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
  /** The body as JSON. The caller says what it expects; a test that expects wrongly fails on the field. */
  json<T = Record<string, unknown>>(): T;
}

/** A browser without a page: keeps cookies, sends the header that writes need. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @param base the address before every path, or what gives it for each request anew */
  constructor(private readonly base: string | (() => string)) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body ?? {}, headers);
  }

  patch(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PATCH', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  /** Any request; a string or bytes go out as they are, everything else as JSON. */
  async send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const base = typeof this.base === 'string' ? this.base : this.base();
    const response = await fetch(`${base}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'x-kycuong': '1',
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString();
    return { status: response.status, headers: response.headers, text, bytes, json: <T>() => JSON.parse(text) as T };
  }

  /** The same person in another window: what answers do to the cookies of one leaves the other as it is. */
  again(): Visitor {
    const other = new Visitor(this.base);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Forgets one cookie, as a browser does that was cleaned. */
  forget(name: string): void {
    this.cookies.delete(name);
  }
}
