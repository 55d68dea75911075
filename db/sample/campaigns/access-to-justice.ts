import type { SampleCampaign } from '../sample-campaign'

export const accessToJustice: SampleCampaign = {
  slug: 'access-to-justice-for-survivors',
  name: 'Access to justice for survivors',
  demand: 'Ask the Home Secretary to give survivors of slavery a way to justice',
  demandHighlight: 'a way to justice',
  ask: 'The next law on modern slavery should make it easier for survivors in the UK to get justice. Add your name, and we will ask the Home Secretary to write that into it.',
  addressee: 'the Secretary of State for the Home Department',
  addresseeShort: 'the Home Secretary',
  petitionText: [
    'People who have survived modern slavery have a right to justice. Without good advice and steady support, the way there can be long, confusing and lonely.',
    'International Justice Mission UK has published a briefing on access to justice. It says how new laws in this country can open that way for more survivors. We, the undersigned, ask you to act on it.',
    'When you bring Parliament a Bill that deals with modern slavery, please make sure it gives survivors support that understands trauma, so that they can take part in a case if they choose to. Make sure, too, that people who exploit others can expect to answer for it.',
    'Please ask survivors what they need while the Bill is being written, not after. Then tell the public each year what has changed for them.',
  ],
  why: [
    'Survivors decide for themselves what justice means. For some it is a trial, for some it is compensation, and for some it is being believed and left in peace. The law should keep each of these ways open.',
    'Many people who come out of slavery have to rebuild a home, an income and their health all at once. Few can also follow a case through the courts unless somebody stands beside them.',
    'When no one is held to account, the same thing can happen to the next person. Justice for one survivor helps to protect many others.',
  ],
  sensitivity: 'mentions',
  recommendation: '5.1',
  state: 'open',
  opensAt: '2026-11-09 10:00',
  lastDay: '2027-04-30',
  outcome: '',
  isSample: false,
  goals: [
    {
      atCount: 250,
      consequence: 'send the petition’s text to the Home Secretary’s office',
      reached: 'The signers in this sample are fictional, so nothing was sent.',
    },
    { atCount: 500, consequence: 'ask the Home Secretary for a date to hand it in', reached: '' },
    { atCount: 2500, consequence: 'hand it in, with the Justice Secretary sent a copy', reached: '' },
  ],
  figures: ['modern-slavery-uk', 'national-referrals-uk', 'unmet-justice-need'],
  record: [
    {
      kind: 'opened',
      at: '2026-11-09 10:00',
      summary: 'It rests on recommendation 5.1, from our Access to Justice briefing.',
    },
  ],
  signers: { confirmed: 391, pending: 21, withdrawn: 3, seed: 7 },
}
