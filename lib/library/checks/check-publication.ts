import type { Content, PublicationKind } from '../publications/content'
import { type Check, type CheckName, checkNames, type Finding } from './check'
import {
  checkConsent,
  checkContentNote,
  checkFiguresCurrent,
  checkFiguresPublished,
  checkHelpline,
  checkLinks,
  checkMilestones,
  checkPictures,
  checkRenders,
  checkSolution,
} from './check-evidence'
import type { CheckFacts } from './check-facts'
import { checkAcronyms, checkHouseStyle, checkReadingAge, checkSentences, wordingOf } from './check-wording'

/**
 * Everything asked of a content before it is published, what stops first: one check for each thing found, and one that
 * passed where nothing was.
 */
export function checkPublication(kind: PublicationKind, content: Content, facts: CheckFacts): Check[] {
  const wording = wordingOf(kind, content)
  const findings: Record<CheckName, Finding[]> = {
    renders: checkRenders(facts),
    figures_published: checkFiguresPublished(facts),
    figures_current: checkFiguresCurrent(content, facts),
    pictures_described: checkPictures(facts),
    consent_stands: checkConsent(kind, facts),
    content_note: checkContentNote(content),
    helpline: checkHelpline(content, facts),
    milestones_sourced: checkMilestones(content, facts),
    links_answer: checkLinks(facts),
    asks_for_something: checkSolution(kind, facts),
    acronyms_explained: checkAcronyms(wording),
    house_style: checkHouseStyle(wording),
    short_sentences: checkSentences(wording),
    reading_age: checkReadingAge(wording),
  }
  const checks = checkNames.flatMap((name) => toChecks(name, findings[name]))
  return checks.sort((a, b) => weight(a) - weight(b))
}

function toChecks(name: CheckName, findings: Finding[]): Check[] {
  if (findings.length === 0) return [{ name, passed: true, stops: false, facts: {} }]
  return findings.map((finding) => ({ name, passed: false, ...finding }))
}

const weight = ({ passed, stops }: Check) => (passed ? 2 : stops ? 0 : 1)
