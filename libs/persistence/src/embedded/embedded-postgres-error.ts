/** What keeps the embedded PostgreSQL from starting and a person can mend: the message says it all. */
export class EmbeddedPostgresError extends Error {}

/** A living service owns the server of this data folder. */
export class FolderInUse extends EmbeddedPostgresError {}
