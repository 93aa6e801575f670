import type { KeepTexts } from './texts.ts';

export const sv: KeepTexts = {
  title: 'Spara sammanfattningen',
  lead: 'Den innehåller dina svar och de tjänster som passar dig.',
  answers: 'Dina svar ({count})',
  download: 'Ladda ner PDF',
  downloading: 'Filen görs…',
  downloaded: 'Filen har laddats ner.',
  print: 'Skriv ut',
  share: 'Dela tjänsterna',
  shareText: '{title} – de här tjänsterna kan hjälpa:',
  copied: 'Tjänsterna och länkarna har kopierats. Du kan klistra in dem i ett meddelande.',
  copyYourself: 'Kopiera härifrån:',
  mail: 'Skicka per e-post',
  mailTitle: 'Sammanfattningen per e-post',
  mailLead:
    'Vi skickar tjänsterna och de färdiga svar du valde. Adressen används bara för det här meddelandet och sparas inte.',
  mailAddress: 'Din e-postadress',
  mailSend: 'Skicka',
  mailSending: 'Skickas…',
  mailed:
    'Sammanfattningen är på väg till {address}. Om den inte syns, titta i skräpposten eller ladda ner PDF-filen. Vi skickar ingen post till adresser som har sagt nej till den.',
  cancel: 'Avbryt',
  failures: {
    offline: 'För det här behövs en nätförbindelse. Du kan skriva ut även utan.',
    unsent: 'Dina svar har inte kommit fram ännu. Försök igen om en stund.',
    tooMany:
      'Du har redan bett om det här många gånger. Försök senare eller spara sammanfattningen på ett annat sätt.',
    gone: 'Det här samtalet finns inte längre i tjänsten. Du kan ändå skriva ut sammanfattningen.',
    notApproved: 'Organisationen kan inte skicka e-post ännu. Ladda ner sammanfattningen eller skriv ut den.',
    failed: 'Det här lyckades inte nu. Försök igen om en stund.',
  },
  data: 'Mina uppgifter',
  dataKeeper: 'Dina svar sparas av {organisation}.',
  dataNothing: 'Du har inte svarat på något ännu, så ingenting om dig har sparats.',
  dataUntil: 'De raderas senast den {day}.',
  dataUnsent: 'Ännu inte skickade: {count}. Dina svar skickas av sig själva när nätet fungerar.',
  dataAllSent: 'Alla dina svar har kommit fram.',
  dataHere: 'Dina svar finns också i den här webbläsaren tills du raderar dem.',
  dataCompany: 'Företag',
  dataContact: 'Kontaktuppgifter',
  dataNoContact: 'Du har inte gett några kontaktuppgifter.',
  dataConsent: 'Du samtyckte den {day} till det här (texten i version {version}):',
  dataLoading: 'Dina uppgifter hämtas…',
  dataOffline:
    'Uppgifterna i tjänsten kunde inte hämtas just nu. Här är det som den här webbläsaren känner till.',
  dataJson: 'Ladda ner uppgifterna (JSON)',
};
