import type { helpline } from '../schema/organisation'

/** Whom somebody in need can call in the UK. The first stands in every footer. */
export const sampleHelplines: (typeof helpline.$inferInsert)[] = [
  {
    position: 1,
    name: 'Modern Slavery & Exploitation Helpline',
    runBy: 'Unseen',
    phone: '08000 121 700',
    how: 'Call. You can ask for advice without saying who you are.',
    forWhom:
      'You, if somebody forces you to work, keeps your papers or your pay, or will not let you leave. And anybody who is worried about another person.',
    verifiedOn: '2026-11-22',
  },
  {
    position: 2,
    name: 'Police, ambulance or fire service',
    phone: '999',
    how: 'Call in an emergency. On a mobile, if you cannot speak, press 55 when you are asked to. To text 999, sign up first: text the word register to 999.',
    forWhom: 'Anybody in danger now.',
    verifiedOn: '2026-11-22',
  },
  {
    position: 3,
    name: 'The police, when it is not an emergency',
    phone: '101',
    how: 'Call',
    forWhom: 'To report a crime that is over, or to give the police information.',
    verifiedOn: '2026-11-22',
  },
  {
    position: 4,
    name: 'Crimestoppers',
    runBy: 'Crimestoppers, a charity that is not the police',
    phone: '0800 555 111',
    how: 'Call without giving your name',
    forWhom: 'To say what you know about a crime.',
    verifiedOn: '2026-11-22',
  },
  {
    position: 5,
    name: 'Childline',
    runBy: 'the NSPCC',
    phone: '0800 1111',
    how: 'Call. It is free.',
    forWhom: 'Anybody under 19, about anything.',
    verifiedOn: '2026-11-22',
  },
]
