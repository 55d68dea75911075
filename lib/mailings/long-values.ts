import type { MergeValues } from './mailing'

/** As long as they get with real people: what a subject is measured with. Nobody is called so. Shared with the browser. */
export const longValues: MergeValues = {
  name: 'Maximiliana Featherstone-Montgomery',
  'name.first': 'Maximiliana',
  'mp.name': 'Ottoline Marchbanks-Ede',
  constituency: 'Dumfriesshire, Clydesdale and Tweeddale',
  'signature.date': '30 September 2026',
  'signature.number': '1,000,000',
}
