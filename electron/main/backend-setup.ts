/** What the main process tells the backend process when it starts it, as JSON in its only argument. */
export type BackendSetup = {
  readonly databaseFile: string;
  readonly version: string;
  /** Holds rules/, samples/ …: the repository, or the installed package's resources. */
  readonly resources: string;
  readonly packaged: boolean;
};
