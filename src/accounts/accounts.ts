import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { CandorError } from '../errors.ts';
import type { Tables } from '../store/schema.ts';

/** Who is signed in. */
export interface Coach {
  id: string;
  email: string;
  name: string;
}

/** Characters of a password: with fewer, guessing is worth the while (NIST SP 800-63B asks for 8 at least). */
export const passwordLength = { least: 12, most: 128 };

/** Cookies that an answer must set. */
export type Cookies = string[];

/** People who sign in with e-mail and password. Nobody can sign up: accounts are made by the operator or by an invitation. */
export interface Accounts {
  /** null for a wrong password and for an account that does not exist alike */
  signIn(credentials: { email: string; password: string }): Promise<Cookies | null>;
  /** ends the session for good, wherever its cookie is kept */
  signOut(cookie: string): Promise<Cookies>;
  /** who a request's cookies belong to */
  coachOf(cookie: string | undefined): Promise<Coach | null>;
  /** ends every other session; null where the current password is wrong. @throws CandorError `weak-password` */
  changePassword(cookie: string, change: { current: string; next: string }): Promise<Cookies | null>;
  /** @throws CandorError `weak-password`, `email-taken` */
  create(account: { email: string; name: string; password: string }): Promise<Coach>;
  /** whether there is an account of this e-mail */
  exists(email: string): Promise<boolean>;
}

export interface AccountSettings {
  database: Kysely<Tables>;
  /** signs cookies */
  secret: string;
  /** the server's own origin, where it is known: cookies of one with https are sent over https alone */
  publicUrl: string | undefined;
}

/** How long a session lives from its last use, which is noted once a day. */
const sessionSeconds = 7 * 24 * 3600;

/** The name of the cookie; a request without it is nobody's, and the library need not be loaded. */
const cookieName = 'candor.session_token';

type Auth = Awaited<ReturnType<typeof openAuth>>;

/** Loaded with the first who signs in: most servers never have a coach, and its import takes most of a second. */
async function openAuth({ database, secret, publicUrl }: AccountSettings) {
  const { betterAuth } = await import('better-auth');
  const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
  return betterAuth({
    database: { db: database, type: isPostgres ? 'postgres' : 'sqlite' },
    secret,
    baseURL: publicUrl ?? 'http://127.0.0.1',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    session: { expiresIn: sessionSeconds },
    advanced: { cookiePrefix: 'candor', useSecureCookies: publicUrl?.startsWith('https:') ?? false },
    telemetry: { enabled: false },
    // its messages name accounts
    logger: { disabled: true },
  });
}

export function accounts(settings: AccountSettings): Accounts {
  let opened: Promise<Auth> | null = null;
  const auth = (): Promise<Auth> => {
    opened ??= openAuth(settings);
    return opened;
  };
  const cookiesOf = (answer: Response): Cookies | null => {
    // what broke is no wrong password
    if (answer.status >= 500) throw new Error(`the accounts answered ${answer.status}`);
    return answer.ok ? answer.headers.getSetCookie() : null;
  };
  /** The library hides why it failed: a database that cannot be reached is told as what it is. */
  const orStoreDown = async (error: unknown): Promise<never> => {
    await sql`select 1`.execute(settings.database);
    throw error;
  };
  const headers = (cookie: string): Headers => new Headers({ cookie });
  const exists = async (email: string): Promise<boolean> => {
    const found = settings.database.selectFrom('user').select('id').where('email', '=', normal(email));
    return (await found.executeTakeFirst()) !== undefined;
  };

  return {
    exists,
    async signIn({ email, password }) {
      const { api } = await auth();
      const body = { email: normal(email), password };
      return cookiesOf(await api.signInEmail({ body, headers: new Headers(), asResponse: true }));
    },
    async signOut(cookie) {
      const { api } = await auth();
      return cookiesOf(await api.signOut({ headers: headers(cookie), asResponse: true })) ?? [];
    },
    async coachOf(cookie) {
      if (!cookie?.includes(cookieName)) return null;
      const { api } = await auth();
      const session = await api.getSession({ headers: headers(cookie) }).catch(orStoreDown);
      return session && { id: session.user.id, email: session.user.email, name: session.user.name };
    },
    async changePassword(cookie, { current, next }) {
      refuseWeak(next);
      const { api } = await auth();
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      return cookiesOf(await api.changePassword({ body, headers: headers(cookie), asResponse: true }));
    },
    async create({ email, name, password }) {
      refuseWeak(password);
      if (await exists(email)) throw new CandorError('email-taken');
      const { internalAdapter, password: hashing } = await (await auth()).$context;
      const user = await internalAdapter.createUser(
        { email: normal(email), name, emailVerified: true },
        { method: 'admin' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashing.hash(password),
      });
      return { id: user.id, email: user.email, name: user.name };
    },
  };
}

const normal = (email: string): string => email.trim().toLowerCase();

function refuseWeak(password: string): void {
  const { length } = password;
  if (length < passwordLength.least || length > passwordLength.most) throw new CandorError('weak-password');
}
