/** What can be wrong with the database before anything is asked of it, and what to do next. */
export type DatabaseTrouble =
  'unreachable' | 'login-refused' | 'no-such-database' | 'not-migrated' | 'newer' | 'folder-in-use' | 'folder-unusable';

export class DatabaseMistake extends Error {
  constructor(
    readonly trouble: DatabaseTrouble,
    said: string,
    options?: ErrorOptions,
  ) {
    super(said, options);
    this.name = 'DatabaseMistake';
  }
}

/** The database as it may be named in a log: never with its password. */
export const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return 'the database of DATABASE_URL';
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname);
  return host.startsWith('/') ? host : `${host}:${port === '' ? '5432' : port}${pathname}`;
};

/** SQLSTATE, or the system's own word for a line that cannot be had. */
export const codeOf = (mistake: unknown): string | undefined => {
  if (typeof mistake !== 'object' || mistake === null) return undefined;
  if ('code' in mistake && typeof mistake.code === 'string') return mistake.code;
  // A host with several addresses fails with one error for each.
  return mistake instanceof AggregateError ? codeOf(mistake.errors[0]) : undefined;
};

const nobodyAnswers: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
]);
const loginRefused: ReadonlySet<string> = new Set(['28P01', '28000']);
const noSuchDatabase = '3D000';

/** A failure to connect, in words with a next step; nothing if it is of another kind. */
export const connectionMistake = (cause: unknown, url: string): DatabaseMistake | undefined => {
  const code = codeOf(cause) ?? '';
  const place = placeOf(url);
  if (nobodyAnswers.has(code)) {
    return new DatabaseMistake(
      'unreachable',
      `Nobody answers at ${place} (${code}). Start PostgreSQL there or correct DATABASE_URL; without DATABASE_URL an embedded database is used.`,
      { cause },
    );
  }
  if (loginRefused.has(code)) {
    return new DatabaseMistake(
      'login-refused',
      `${place} answers, but refuses the user or the password of DATABASE_URL. Correct them and try again.`,
      { cause },
    );
  }
  if (code === noSuchDatabase) {
    return new DatabaseMistake(
      'no-such-database',
      `There is a PostgreSQL at ${place}, but no database of that name. Create it with createdb, then run: watchfloor migrate`,
      { cause },
    );
  }
  return undefined;
};

export const notMigrated = (url: string, missing: readonly string[]): DatabaseMistake =>
  new DatabaseMistake(
    'not-migrated',
    `The database at ${placeOf(url)} lacks ${missing.join(', ')}. Make a backup, then run: watchfloor migrate`,
  );

export const newerDatabase = (url: string, unknown: readonly string[]): DatabaseMistake =>
  new DatabaseMistake(
    'newer',
    `The database at ${placeOf(url)} was written by a newer version of Watchfloor (it has ${unknown.join(', ')}). Start that version, or restore a backup made before it.`,
  );
