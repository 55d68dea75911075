/** The name of the constraint that the database refused something by, or null where it failed for another reason. */
export function violatedBy(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error
  if (!(cause instanceof Error) || !('constraint_name' in cause)) return null
  return typeof cause.constraint_name === 'string' ? cause.constraint_name : null
}
