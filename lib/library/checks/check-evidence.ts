import type { Content, PublicationKind } from '../publications/content'
import type { Finding } from './check'
import type { CheckFacts } from './check-facts'

type Reference = CheckFacts['references'][number]
const where = ({ part, line }: Reference) => ({ part, ...(line !== null && { line }) })

/** Whatever the renderer could not do: unknown directives and keys, HTML, links that lead nowhere safe. */
export function checkRenders({ rendered }: CheckFacts): Finding[] {
  return rendered.flatMap(({ part, rendered: { problems } }) =>
    problems.map(({ line, message, stops }) => ({ part, line, stops, facts: { message } })),
  )
}

/** Figures named outside the text must exist and be published; those in the text are the renderer's to mark. */
export function checkFiguresPublished({ references, evidence }: CheckFacts): Finding[] {
  return named(references, 'statistic')
    .filter(({ line, key }) => line === null && !evidence.statistics.get(key)?.isPublished)
    .map((reference) => ({ ...where(reference), stops: true, facts: { key: reference.key } }))
}

/**
 * A figure that has been replaced keeps a text from being published, with the key of the one to use. A text that says it
 * is of another time keeps its figures, which readers see marked.
 */
export function checkFiguresCurrent(content: Content, { references, evidence }: CheckFacts): Finding[] {
  return named(references, 'statistic').flatMap((reference) => {
    const facts = evidence.statistics.get(reference.key)
    if (!facts?.replacedBy) return []
    const { key, shown, asOf } = facts.replacedBy
    return [
      {
        ...where(reference),
        stops: content.context === '',
        facts: { key: facts.key, shown: facts.shown, use: key, useShown: shown, year: asOf.on.slice(0, 4) },
      },
    ]
  })
}

export function checkPictures({ references, evidence }: CheckFacts): Finding[] {
  return named(references, 'asset').flatMap((reference) => {
    const facts = evidence.assets.get(reference.key)
    if (facts?.kind !== 'image' || facts.isDecorative || facts.alt.trim() !== '') return []
    return [{ ...where(reference), stops: true, facts: { key: reference.key } }]
  })
}

/** A story, a survivor's words and a survivor's picture stand on a consent that covers the website and stands today. */
export function checkConsent(kind: PublicationKind, facts: CheckFacts): Finding[] {
  const findings: Finding[] = facts.references
    .filter(({ kind, key }) => facts.withoutConsent.has(`${kind} ${key}`))
    .map((reference) => ({
      ...where(reference),
      stops: true,
      facts: { kind: reference.kind, key: reference.key },
    }))
  if (kind === 'story' && !facts.storyHasConsent)
    findings.unshift({ part: 'consentId', stops: true, facts: { kind: 'story', key: '' } })
  return findings
}

export function checkContentNote({ sensitivity, contentNote }: Content): Finding[] {
  const isMissing = sensitivity === 'describes' && contentNote.trim() === ''
  return isMissing ? [{ part: 'contentNote', stops: true, facts: {} }] : []
}

const verifiedForDays = 180

/** A text that describes harm needs somebody whom a reader can call; a number long unchecked advises. */
export function checkHelpline({ sensitivity }: Content, { helpline, today }: CheckFacts): Finding[] {
  if (sensitivity === 'none') return []
  if (!helpline) return [{ part: 'sensitivity', stops: sensitivity === 'describes', facts: {} }]
  const days = Math.floor((Date.parse(today) - Date.parse(helpline.verifiedOn)) / 86_400_000)
  return days > verifiedForDays
    ? [{ part: 'sensitivity', stops: false, facts: { name: helpline.name, days } }]
    : []
}

/** What a programme says it achieved carries a source that exists. */
export function checkMilestones({ details }: Content, { evidence }: CheckFacts): Finding[] {
  if (!('milestones' in details)) return []
  return details.milestones
    .filter(({ source }) => !evidence.sources.has(source))
    .map(({ fromYear, source }) => ({
      part: 'milestones',
      stops: true,
      facts: { year: fromYear, key: source },
    }))
}

export function checkLinks({ links }: CheckFacts): Finding[] {
  return links
    .filter(({ failures }) => failures > 0)
    .map(({ part, line, url, status }) => ({ part, line, stops: false, facts: { url, status } }))
}

const argued: PublicationKind[] = ['issue', 'briefing', 'explainer']

/** A problem without what can be done about it leaves a reader alone: an ask, or a part that says what works. */
export function checkSolution(kind: PublicationKind, { references, rendered }: CheckFacts): Finding[] {
  if (!argued.includes(kind)) return []
  const headings = rendered.flatMap(({ rendered: { contents } }) => contents)
  const isThere =
    named(references, 'recommendation').length > 0 ||
    headings.some(({ title }) =>
      /\b(what works|work(?:s|ed)|recommend|ask|do|done|change|solution|respon)/i.test(title),
    )
  return isThere ? [] : [{ part: 'body', stops: false, facts: {} }]
}

const named = (references: Reference[], kind: Reference['kind']) =>
  references.filter((reference) => reference.kind === kind)
