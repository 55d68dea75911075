import { countryName } from '@/app/ui/country-name'
import { capitalise } from '@/app/ui/format'
import { languageName } from '@/app/ui/language-name'
import type { YourData } from '@/lib/rights/read-your-data'
import { type DataRow, type DataSection, filled, inWords, when } from './data-rows'
import { complaintSection, journeySection, mailingSection } from './mail-in-words'

/** What we hold, in words and in an order that a person can follow: for the page and for the copy to keep. */
export function dataSections(data: YourData): DataSection[] {
  return [
    { id: 'you', title: 'You', none: '', entries: [{ title: data.addresses.join(', '), rows: you(data) }] },
    {
      id: 'signatures',
      title: 'Your signatures',
      none: 'We hold no signature of yours.',
      entries: data.signatures.map((signature) => ({
        ...{ id: signature.id, title: signature.demand, rows: ofSignature(signature) },
      })),
    },
    {
      id: 'letters',
      title: 'Your letters',
      none: 'We hold no letter of yours.',
      entries: data.letters.map((letter) => ({
        title: letter.to ? `To ${letter.to}` : 'A letter that has no addressee yet',
        rows: filled([
          ['Standing', inWords(letter.state)],
          ['Subject', letter.subject],
          ['Text', letter.text],
          ['Your name', letter.name],
          ['Your address', letter.postalAddress],
          ['Sent', when(letter.sentAt)],
          ['What you told us became of it', letter.outcome && inWords(letter.outcome)],
          ['The answer you passed on to us', letter.reply],
        ]),
      })),
    },
    {
      id: 'choices',
      title: 'What you agreed to',
      none: 'We hold no choice of yours.',
      entries: data.choices.map((choice) => ({
        title: `${purposes[choice.about] ?? inWords(choice.about)}: ${answers[choice.said] ?? choice.said}`,
        rows: filled([
          ['When', when(choice.at)],
          ['Where', places[choice.where] ?? inWords(choice.where)],
          ['Words you were shown', choice.words],
        ]),
      })),
    },
    {
      id: 'mail',
      title: 'Mail we sent you',
      none: 'We have sent you no mail lately.',
      entries: data.mail.map((mail) => ({
        title: inWords(mail.kind),
        rows: filled([
          ['When', when(mail.at)],
          ['To', mail.to],
          ['Standing', inWords(mail.state)],
        ]),
      })),
    },
    mailingSection(data.mailings),
    journeySection(data.journeys),
    ...(data.complaints.length > 0 ? [complaintSection(data.complaints)] : []),
  ]
}

function you({ person, preferences, isSuppressed }: YourData): DataRow[] {
  return filled([
    ['Name', person?.name],
    ['Country', person && countryName(person.country)],
    ['Postcode area', person?.area],
    ['Language of our mail', person && languageName(person.language)],
    ['Known to us since', when(person?.knownSince)],
    ['Last did something here', when(person?.lastActedAt)],
    [
      'Mail about campaigns',
      person && capitalise(answers[person.updates ?? ''] ?? 'not asked, or not answered'),
    ],
    ['Kinds of mail you do not want', preferences?.refusedKinds.map(inWords).join(', ')],
    ['Subjects you do not want', preferences?.refusedTopics.map(inWords).join(', ')],
    ['How often', preferences && preferences.frequency !== 'all' ? preferences.frequency : ''],
    ['Mail paused until', when(preferences?.pausedUntil)],
    [
      'We do not write to you',
      isSuppressed && `${stops[isSuppressed.reason]}, since ${when(isSuppressed.since)}`,
    ],
  ])
}

function ofSignature(signature: YourData['signatures'][number]): DataRow[] {
  return filled([
    ['Standing', inWords(signature.state === 'held' ? 'confirmed' : signature.state)],
    ['Reference', signature.reference],
    ['Name', signature.name],
    ['Country', countryName(signature.country)],
    ['Postcode', signature.postcode],
    ['Name shown on the page', signature.showName ? 'Yes' : 'No'],
    ['Your reason', signature.reason],
    ['Sent', when(signature.sentAt)],
    ['Confirmed', when(signature.confirmedAt)],
    ['Taken back', when(signature.withdrawnAt)],
    ['Network address', signature.networkAddress],
    ['Link you came by', signature.source],
    ['Points our checks against misuse gave, of 100', String(signature.score)],
  ])
}

const purposes: Record<string, string> = {
  sign: 'Signing, and its being handed over',
  publish_name: 'Your name on the page',
  updates: 'Mail about campaigns',
  pass_on: 'Passing your letter on',
  follow_up: 'Asking whether they answered',
}
const answers: Record<string, string> = { given: 'yes', refused: 'no', withdrawn: 'taken back' }
const places: Record<string, string> = {
  sign_form: 'On the form of a petition',
  letter_form: 'On the form of a letter',
  preferences: 'On your own page',
  one_click: 'With the unsubscribe link of a mail',
  import: 'On a list that was brought to us',
  complaint: 'By marking a mail as spam',
  staff: 'Told to our staff',
  mailing: 'In answer to a mail',
}
const stops: Record<string, string> = {
  asked: 'You asked us not to',
  bounced: 'Mail to you came back',
  complained: 'A mail of ours was marked as spam',
}
