/** Providers where anybody has an address: that many signers share one says nothing. As compared: see canonicalEmail. */
const providers = new Set(
  (
    'gmail.com icloud.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.ie ' +
    'ymail.com rocketmail.com aol.com aol.co.uk proton.me tutanota.com tuta.io fastmail.com gmx.com gmx.net gmx.de gmx.co.uk web.de mail.com ' +
    'zoho.com yandex.com mail.ru btinternet.com btopenworld.com bt.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk talktalk.net ' +
    'talk21.com tiscali.co.uk plus.com plusnet.com o2.co.uk orange.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr t-online.de ' +
    'comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net rogers.com shaw.ca sympatico.ca telus.net ' +
    'bigpond.com optusnet.com.au xtra.co.nz libero.it virgilio.it tin.it telenet.be skynet.be ziggo.nl kpnmail.nl bluewin.ch eircom.net ' +
    'duck.com mozmail.com simplelogin.com privaterelay.appleid.com hushmail.com hey.com pm.me me.com mac.com'
  ).split(' '),
)

export function isFreemail(domain: string): boolean {
  return providers.has(domain)
}
