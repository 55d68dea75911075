import type { Check, CheckName } from '@/lib/library/checks/check'
import type { HouseStyleReason } from '@/lib/library/checks/house-style'

/** What a check says when it found nothing. */
const passedWords: Record<CheckName, string> = {
  renders: 'Every figure, source and directive in the text is known',
  figures_published: 'Every figure at a glance is published, with a source and a date',
  figures_current: 'No figure has been replaced',
  pictures_described: 'Every picture is described, or called decorative',
  consent_stands: 'Whatever needs a consent has one that stands',
  content_note: 'What it contains is said before it, where that is needed',
  helpline: 'Somebody in need is told whom to call, where that is needed',
  milestones_sourced: 'Every milestone has its source',
  links_answer: 'No link is known to be dead',
  asks_for_something: 'It says what can be done',
  acronyms_explained: 'Acronyms are explained where they first stand',
  house_style: 'No words of another style',
  short_sentences: 'No sentence has more than 25 words',
  reading_age: 'It can be read with ease',
}

const reasons: Record<HouseStyleReason, string> = {
  crime_not_work: 'A child is exploited; it is a crime and never work or trade.',
  abuse_not_material: 'It is the record of a crime, not a kind of film.',
  child_never_consents: 'A child cannot agree to it.',
  person_first: 'The person comes first, then what was done to them.',
  no_saviours: 'Survivors and those who work beside them act; nobody is a saviour.',
  plain: 'Plainer.',
  dated: 'The word is disputed or of another time.',
  not_blaming: 'It lays the act on the person it was done to.',
}

type Say = (facts: Check['facts']) => string

const foundWords: Record<CheckName, Say> = {
  renders: ({ message }) => String(message),
  figures_published: ({ key }) => `figure “${key}” is not there or not published`,
  figures_current: ({ shown, useShown, use, year }) =>
    `${shown} has been replaced. Use ${useShown} (${year}): ${use}`,
  pictures_described: ({ key }) => `picture “${key}” has no description. Write one, or call it decorative`,
  consent_stands: ({ kind, key }) =>
    kind === 'story'
      ? 'no consent stands for this story'
      : `no consent stands for ${kind === 'quote' ? 'the words' : 'the picture'} “${key}”`,
  content_note: () => 'it describes harm. Say in a few words what it contains',
  helpline: ({ name, days }) =>
    name ? `nobody has checked ${name} for ${days} days` : 'no helpline is recorded for somebody in need',
  milestones_sourced: ({ year, key }) => `the milestone of ${year} names source “${key}”, which is not there`,
  links_answer: ({ url, status }) =>
    `${url} ${status ? `answered with ${status}` : 'did not answer'} the last time it was asked`,
  asks_for_something: () => 'it names a problem and not what can be done. Add a recommendation or what works',
  acronyms_explained: ({ acronym }) => `${acronym} is not explained where it first stands`,
  house_style: ({ found, better, reason }) =>
    `“${found}”; house style says: ${better}. ${reasons[reason as HouseStyleReason]}`,
  short_sentences: ({ words, begins }) => `a sentence of ${words} words: “${begins}…”`,
  reading_age: ({ age, target }) => `it is read with ease from the age of ${age}. Aim for ${target}`,
}

/** What a check found, to stand after the place: "Line 11: 40 million has been replaced. …" */
export function checkWords({ name, passed, facts }: Check): string {
  return passed ? passedWords[name] : foundWords[name](facts)
}
