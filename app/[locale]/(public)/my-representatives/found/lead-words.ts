import type { FoundMandate } from '@/lib/representatives/lookup'
import type { Shown } from './choose-shown'

const numerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** "Nine people hold seats for this postcode in two chambers, and one seat is empty." */
export function leadWords({ areas, choice }: Pick<Shown, 'areas' | 'choice'>): string {
  if (areas.length === 0)
    return choice.length > 0
      ? 'We do not guess: choose your area, and you see who represents it.'
      : 'Only your whole postcode tells these areas apart.'
  const people = areas.flatMap(({ mandates }) => mandates)
  const standing = areas.filter(({ vacancy }) => vacancy === null || vacancy === 'vacant')
  const chambers = new Set(standing.map(({ chamber }) => chamber.slug)).size
  const empty = standing.reduce((sum, { seats, mandates }) => sum + seats - mandates.length, 0)
  const held = `${people.length === 1 ? 'One person holds a seat' : `${inWords(people.length)} people hold seats`} for this postcode`
  const where = chambers === 1 ? '' : ` in ${inWords(chambers).toLowerCase()} chambers`
  const emptyWords =
    empty === 0
      ? ''
      : `, and ${empty === 1 ? 'one seat is' : `${inWords(empty).toLowerCase()} seats are`} empty`
  if (people.length === 0 && areas.some(({ vacancy }) => vacancy === 'out_of_date'))
    return 'Our list of members is out of date, so we show nobody from it.'
  if (people.length === 0) return 'Nobody holds a seat for this postcode at the moment.'
  return `${held}${where}${emptyWords}.${fictionalWords(people)}`
}

function fictionalWords(people: FoundMandate[]): string {
  if (!people.some(({ isSample }) => isSample)) return ''
  const all = people.every(({ isSample }) => isSample)
  return ` ${all ? 'Every person on this page is' : 'Those marked so are'} fictional.`
}

function inWords(count: number): string {
  return numerals[count] ?? String(count)
}
