/** The organisation as its mails show it. */
export type Sender = {
  legalName: string
  shortName: string
  teamName: string
  companyNumber: string
  charityNumberEnglandWales: string
  charityNumberScotland: string | null
  postalAddress: string
  phone: string
  email: string
  showsSample: boolean
}

/** Where whoever gets a mail stops it, or chooses what comes. */
export type FootLinks = { leave: string; preferences: string }

export const previewFoot: FootLinks = {
  leave: 'https://example.org/leave/preview',
  preferences: 'https://example.org/preferences/preview',
}

export const previewSender: Sender = {
  legalName: 'International Justice Mission UK',
  shortName: 'IJM UK',
  teamName: 'Advocacy and Impact',
  companyNumber: '4130900',
  charityNumberEnglandWales: '1099126',
  charityNumberScotland: 'SC049311',
  postalAddress: 'PO Box 12251, Witham, CM8 9BX',
  phone: '0203 405 9080',
  email: 'contact@ijmuk.org',
  showsSample: true,
}
