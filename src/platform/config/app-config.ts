/** What the environment settles, read once and never changed. Also its own injection token. */
export abstract class AppConfig {
  /** Absent in the embedded profile until the supervisor has opened PostgreSQL. */
  declare readonly databaseUrl?: string;
  /** Absent: the queue lives on PostgreSQL. */
  declare readonly redisUrl?: string;
  /** Absent: originals and derivatives lie in folders under `dataDir`. */
  declare readonly s3?: S3Config;
  /** Absent: the embedded index. */
  declare readonly elasticsearch?: ElasticsearchConfig;
  /** Absent: mails wait. */
  declare readonly mail?: MailConfig;
  /** Absent: the best engine found. */
  declare readonly ocrEngine?: OcrEngineName;
  /** Absent: read from or generated into `<dataDir>/admin-key`. */
  declare readonly adminKey?: string;
  /** Absent: figures are for this machine alone. */
  declare readonly metricsToken?: string;
  /** Absolute. */
  abstract readonly dataDir: string;
  abstract readonly http: HttpConfig;
  abstract readonly log: LogConfig;
  abstract readonly workers: WorkerConfig;
  abstract readonly limits: Limits;
  abstract readonly furtherRecognition: FurtherRecognitionConfig;
}

export const OCR_ENGINE_NAMES = ['line-reader', 'tesseract', 'tesseract.js'] as const;
export type OcrEngineName = (typeof OCR_ENGINE_NAMES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface S3Config {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  readonly region: string;
  /** Where readers reach the same store; absent: they do not, and every download goes through us. */
  readonly publicEndpoint?: string;
}

export interface ElasticsearchConfig {
  /** With user and password, where it asks for them. */
  readonly url: string;
  /** Names of its indexes begin so; it is the alias of the one in use, too. */
  readonly index: string;
}

export interface MailConfig {
  /** Of the SMTP server, with user and password where it asks for them. */
  readonly url: string;
  readonly from: string;
}

export interface HttpConfig {
  readonly host: string;
  /** 0: the system chooses a free one. */
  readonly port: number;
  /** What links begin with; without a slash at its end. */
  readonly publicUrl: string;
  /** Whose word on their clients is taken, as Express' `trust proxy` names them. */
  readonly trustedProxies: readonly string[];
  /** Calls of the API a minute from one address; 0: no limit. */
  readonly callsPerMinute: number;
}

export interface LogConfig {
  readonly level: LogLevel;
  readonly to: 'stdout' | 'files';
  /** A log file is put aside when it has grown to so much, or at the end of the day. */
  readonly fileBytes: number;
  /** How many of a log's older files are kept. */
  readonly keptFiles: number;
}

/** How much is worked on at once in one worker process. */
export interface WorkerConfig {
  readonly pages: number;
  readonly documents: number;
  /** Where it answers whether it lives; 0: nowhere. */
  readonly port: number;
}

/** Limits for untrusted files. */
export interface Limits {
  readonly uploadBytes: number;
  readonly pages: number;
  readonly pixels: number;
  readonly pageTimeoutMs: number;
  readonly childMemoryBytes: number;
  /** Kept free on every disk that phusa fills; absent: 1 GiB, and of a small disk a twentieth; 0: nothing. */
  readonly diskReserveBytes?: number;
  readonly zip: ZipLimits;
}

/** How much a page may cost beyond its first reading. */
export interface FurtherRecognitionConfig {
  /** Processor time in milliseconds for a second-opinion recogniser; 0: none is asked. */
  readonly secondOpinionMs: number;
  /** Milliseconds for the preprocessing fallback of a page that does not read as a language; 0: none. */
  readonly preprocessingFallbackMs: number;
}

export interface ZipLimits {
  readonly entries: number;
  /** All entries together, unpacked. */
  readonly bytes: number;
  /** Unpacked by packed size of one entry. */
  readonly ratio: number;
}

/** The database's address, or a clear word on how to get one. */
export function requireDatabase(config: AppConfig): string {
  if (config.databaseUrl === undefined) {
    throw new Error('DATABASE_URL is not set. Use `npm start`, which brings its own PostgreSQL, or set it.');
  }
  return config.databaseUrl;
}
