import { cache } from 'react'
import { readStatement } from '@/lib/counting/integrity-statement'

/** The statement of one campaign, read once for each rendering. */
export const readStatementOf = cache((slug: string) => readStatement(slug))
