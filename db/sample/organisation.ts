/** The settings that the sample comes with: International Justice Mission UK, from its own published footer. */
export const sampleOrganisation = {
  legalName: 'International Justice Mission UK',
  shortName: 'IJM UK',
  teamName: 'Advocacy & Impact',
  companyNumber: '4130900',
  charityNumberEnglandWales: '1099126',
  charityNumberScotland: 'SC049311',
  postalAddress: 'PO Box 12251, Witham CM8 9BX',
  phone: '0203 405 9080',
  email: 'contact@ijmuk.org',
  website: 'https://www.ijmuk.org',
  showsSample: true,
}
