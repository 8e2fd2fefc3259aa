import type { LoggerOptions } from 'pino'

/**
 * An error for the log, without what people typed: PostgreSQL quotes the offending value in its
 * message, so quoted parts and long runs of digits are left out.
 */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const described: Record<string, string> = {
    name: error.name,
    message: error.message.split('\n')[0]?.replace(/"[^"]*"|'[^']*'|\d{5,}/g, '…') ?? '',
    stack: frames.slice(0, 12).join('\n'),
  }
  for (const key of ['code', 'constraint', 'table'] as const) {
    const value = (error as unknown as Record<string, unknown>)[key]
    if (typeof value === 'string') described[key] = value
  }
  return described
}

/**
 * Structured logs that name no person. Requests are logged by our own hook with the route's
 * pattern, never the address, which may hold a token. The redaction is a second net.
 */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  redact: {
    paths: [
      'req',
      'res',
      'headers',
      'body',
      '*.authorization',
      '*.openid',
      '*.token',
      '*.code_typed',
      '*.name_typed',
      '*.phone',
      '*.plate',
    ],
    remove: true,
  },
})
