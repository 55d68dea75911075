import type { SampleCampaign } from '../sample-campaign'

export const preventionFund: SampleCampaign = {
  slug: 'modern-slavery-prevention-fund',
  name: 'A fund to prevent modern slavery',
  demand: 'Ask the Foreign Secretary to lead a fund to prevent modern slavery',
  demandHighlight: 'a fund to prevent modern slavery',
  ask: 'We want one fund, shared by every department that can stop modern slavery before it starts. Add your name, and we will ask the Foreign Secretary to set it up and lead it.',
  addressee: 'the Secretary of State for Foreign, Commonwealth and Development Affairs',
  addresseeShort: 'the Foreign Secretary',
  petitionText: [
    'Nearly every country has a law against slavery. Yet on any day in 2021 about 50 million people were living in it, because a law that nobody enforces protects nobody.',
    'In September 2020 International Justice Mission UK put an idea to the Integrated Review. It was one fund to prevent modern slavery, shared by the whole of government and led by your department. We, the undersigned, support it.',
    'Please set up this fund. Say which departments will pay into it, and for how long. Spend it on justice systems that keep people safe: police who respond, courts that hear cases in good time, and care that understands trauma.',
    'Please ask survivors to help decide what the fund pays for, and tell Parliament each year what it has changed.',
  ],
  why: [
    'People who have lived through slavery know how it works: who is drawn in, who gains from it, and what could have stopped it. A fund that is planned with survivors can spend its money where it keeps people safe.',
    'Slavery lasts where those who run it expect no trouble from the law. Steady support for local police, prosecutors, judges and social workers can change that, and it can be measured.',
    'Foreign affairs, aid, trade, policing: many parts of government can help to prevent slavery. One fund would give them one plan and one place to report to.',
    'We first asked for this in 2020. We have not assessed what has been done about it since. When there is an answer, you will find it on this page.',
  ],
  sensitivity: 'none',
  recommendation: '2.3',
  state: 'open',
  opensAt: '2026-10-14 09:00',
  lastDay: '2027-03-31',
  outcome: '',
  isSample: false,
  goals: [
    {
      atCount: 500,
      consequence: 'tell the Foreign Secretary’s office that the petition is open',
      reached: 'The signers in this sample are fictional, so nothing was sent.',
    },
    {
      atCount: 1000,
      consequence: 'ask for a date to hand it in',
      reached: 'The signers in this sample are fictional, so nothing was sent.',
    },
    { atCount: 2500, consequence: 'hand it in and ask for a meeting', reached: '' },
    { atCount: 10000, consequence: 'ask MPs to raise it in the House of Commons', reached: '' },
  ],
  figures: ['modern-slavery-world-rounded', 'forced-labour-world', 'supply-chains-likely'],
  record: [
    {
      kind: 'opened',
      at: '2026-10-14 09:00',
      summary:
        'It rests on recommendation 2.3, made to the Foreign, Commonwealth & Development Office in 2020.',
    },
  ],
  signers: { confirmed: 1482, pending: 37, withdrawn: 9, seed: 23 },
}
