import type { LookupReason } from '@/lib/representatives/lookup'

export type OutcomeWords = { heading: string; text: string; offersList?: boolean }

const stillSign = 'You can sign any of our petitions all the same.'

/** Why a postcode has no answer, and what one can do about it. */
export const reasonWords: Record<Exclude<LookupReason, 'invalid'>, OutcomeWords> = {
  unknown_postcode: {
    heading: 'We do not know this postcode',
    text: `It may be new, or a letter may be wrong. We do not guess. Check it and try again, or choose your area by its name. ${stillSign}`,
    offersList: true,
  },
  crown_dependency: {
    heading: 'No MP sits for this postcode',
    text: `Jersey, Guernsey and the Isle of Man are not part of the United Kingdom. Their people elect parliaments of their own: the States Assembly in Jersey, the States of Deliberation in Guernsey, and Tynwald in the Isle of Man. ${stillSign}`,
  },
  overseas_territory: {
    heading: 'No MP sits for this postcode',
    text: `This is a postcode of a British Overseas Territory. The territories have governments of their own and elect nobody to the parliament in London. ${stillSign}`,
  },
  bfpo: {
    heading: 'This is an address of the forces',
    text: 'A BFPO number says where mail is sent, not where you vote. Enter the postcode of your home address in the United Kingdom.',
  },
  girobank: {
    heading: 'Nobody lives at this postcode',
    text: 'GIR 0AA was made for a bank. Enter the postcode where you live.',
  },
  non_geographic: {
    heading: 'Nobody lives at this postcode',
    text: 'It belongs to an organisation or to PO boxes, and lies in no constituency. Enter the postcode where you live.',
  },
  licence: {
    heading: 'We cannot look up postcodes in Northern Ireland',
    text: `Their list is not free to use, so we do not have it. Choose your area by its name. ${stillSign}`,
    offersList: true,
  },
  no_seat: {
    heading: 'We do not know which area this postcode is in',
    text: `Our list has the postcode, but not its place. We do not guess. Choose your area by its name. ${stillSign}`,
    offersList: true,
  },
  unavailable: {
    heading: 'We could not look this up just now',
    text: `The service that knows postcodes we do not have gave no answer. Try again in a few minutes, or choose your area by its name. ${stillSign}`,
    offersList: true,
  },
  unsupported_country: {
    heading: 'We know representatives in three countries',
    text: `They are the United Kingdom, Canada and the United States. ${stillSign}`,
  },
}

/** What is wrong with what was typed: it stands at the field and in the summary. */
export const mistakeWords = {
  missing: 'Enter your postcode, like SW1A 1AA',
  invalid: {
    GB: 'Enter a postcode, like SW1A 1AA, or its first part',
    CA: 'Enter a Canadian postal code, like K1A 0B1',
    US: 'Enter a ZIP code of five digits',
  },
  area: 'Choose one of the areas',
} as const
