/** JSON that PostgreSQL has made: sent to the client as it is, never parsed on the way. */
export class JsonText {
  constructor(
    readonly text: string,
    /** Value of the ETag header, for a resource that has a version. */
    readonly etag: string | null = null,
  ) {}

  /** For code that must look inside (tests, jobs). */
  parse(): unknown {
    return JSON.parse(this.text);
  }
}
