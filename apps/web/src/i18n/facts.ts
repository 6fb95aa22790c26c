/** What a sentence names, by name; one that is missing reads as empty. */
export type Facts = Readonly<Record<string, string>>;
