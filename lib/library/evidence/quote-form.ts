import { type Mistakes, readerOf, type Typed } from './typed-fields'

const quoteForms = ['direct', 'reported'] as const

/** Reads the form of a quote. It stands on a source or on a consent; under a pseudonym, on a consent. */
export function readQuoteForm(typed: Typed) {
  const read = readerOf(typed)
  const said = read.roughDate('saidOn')
  const columns = {
    form: read.choice('form', quoteForms, 'direct'),
    text: read.text('text', { max: 3000, isNeeded: true }),
    speaker: read.text('speaker', { max: 200, isNeeded: true }),
    role: read.text('role', { max: 200 }),
    organisation: read.text('organisation', { max: 200 }),
    saidOn: said?.on ?? null,
    saidOnPrecision: said?.precision ?? null,
    sourceKey: read.text('sourceKey', { max: 80 }) || null,
    permission: read.text('permission', { max: 500 }),
    isPseudonym: typed.isPseudonym === 'yes',
    consentId: read.id('consentId'),
  }
  if (!columns.sourceKey && columns.consentId === null) read.wrong('sourceKey', 'needs_ground')
  if (columns.isPseudonym && columns.consentId === null) read.wrong('consentId', 'pseudonym_needs_consent')
  const mistakes: Mistakes = read.mistakes
  return Object.keys(mistakes).length > 0
    ? { kind: 'invalid' as const, mistakes }
    : { kind: 'read' as const, columns }
}
