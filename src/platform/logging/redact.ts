const SECRET_KEYS = [
  'password',
  'passwordHash',
  'secret',
  'secretKey',
  'accessKey',
  'adminKey',
  'apiKey',
  'token',
  'authorization',
  'cookie',
  'databaseUrl',
  'redisUrl',
  'smtpUrl',
];

/** Paths of logged objects whose values never reach a log. */
export const REDACTED_PATHS: string[] = [
  ...SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  '*.headers["set-cookie"]',
];

// No backslash, quote or space inside the password: never runs past the text of one JSON string.
const PASSWORD_IN_URL = /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:@/"\\]{0,200}:)[^\s@/"\\]{1,500}@/gi;
const BEARER = /(Bearer )[\w.~+/=-]{8,}/g;

/** A log line without the passwords that addresses and headers inside any of its texts may hold. */
export const scrubLine = (line: string): string =>
  line.replace(PASSWORD_IN_URL, '$1[secret]@').replace(BEARER, '$1[secret]');
