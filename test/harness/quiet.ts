/**
 * Stories make things go wrong on purpose; what the service says about that is not for the terminal. Imported before any
 * room, since loggers read their level while they load. `HOTLINE_LOG_LEVEL=warn` lets it speak.
 */
process.env.HOTLINE_LOG_LEVEL ??= 'silent';
