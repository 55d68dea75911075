import type { MailingBlock } from '../../mail/list-blocks'
import type { TextProblemCode } from '../compose/text-problem'
import { allBlocks } from './all-blocks'
import type { Check, CheckCode } from './check'
import { type CheckedText, ofVersion, orGood } from './text-problems'

type Told = Extract<CheckCode, 'renders' | 'fields' | 'figures_current' | 'buttons' | 'pictures'>

/** Under which check a problem of the text is told; the others are under `renders`. */
function codeOf(problem: TextProblemCode): Told {
  if (problem.startsWith('field_')) return 'fields'
  if (problem.startsWith('button_')) return 'buttons'
  if (problem === 'no_statistic' || problem.startsWith('statistic_')) return 'figures_current'
  if (/^(?:no_picture|picture_|markdown_picture)/.test(problem)) return 'pictures'
  return 'renders'
}

/** A text with one of these can be sent: it says something that is still true, or says nothing in its place. */
const onlyLook: readonly TextProblemCode[] = ['button_campaign_closed', 'record_empty']

/** Whatever could not be shown as it was written. */
export function checkProblems(versions: readonly CheckedText[]): Check[] {
  const found = versions.flatMap((version) =>
    version.read.problems.map(({ part, problem: { code: problem, line, facts } }): Check => {
      const result = onlyLook.includes(problem) ? 'look' : 'stops'
      return {
        code: codeOf(problem),
        result,
        ...ofVersion(version),
        part,
        line,
        facts: { ...facts, problem },
      }
    }),
  )
  const under = (code: Told, facts: Check['facts'] = {}) =>
    orGood(
      code,
      found.filter((check) => check.code === code),
      facts,
    )
  return [
    ...under('renders'),
    ...under('fields', { fields: Math.max(...versions.map(({ read }) => read.merges.length)) }),
    ...under('figures_current', { figures: most(versions, 'fact') }),
    ...under('buttons', { buttons: most(versions, 'button') }),
    ...under('pictures', { pictures: most(versions, 'picture') }),
  ]
}

/** How many of a kind the version with the most of them has. */
function most(versions: readonly CheckedText[], kind: MailingBlock['kind']): number {
  return Math.max(
    ...versions.map(({ read }) => allBlocks(read.blocks).filter((block) => block.kind === kind).length),
  )
}
