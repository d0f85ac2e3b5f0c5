export interface BadVariable {
  readonly name: string;
  readonly advice: string;
}

/** Some environment variables cannot be used; the message names each and says what to write instead. */
export class ConfigError extends Error {
  constructor(readonly variables: readonly BadVariable[]) {
    super(
      ['These settings cannot be used:', ...variables.map(({ name, advice }) => `  ${name}: ${advice}`)].join(
        '\n',
      ),
    );
    this.name = 'ConfigError';
  }
}
