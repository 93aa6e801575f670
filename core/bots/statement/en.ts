import type { StatementWords } from '../accessibility-statement.ts';

export const en = ({
  organisation,
  title,
  feedback,
  date,
}: StatementWords) => `This statement is about ${title ? `the service **${title}**` : 'this service'}: its pages and its chat. ${organisation} is responsible for the service. The statement was prepared and reviewed on ${date}.

We want everyone to be able to use the service. The Finnish Act on the Provision of Digital Services (306/2019) requires the service to be accessible and to have a way for you to give feedback on it.

## How accessible the service is

The service **partially** meets the accessibility requirements (WCAG 2.1, levels A and AA). The shortcomings are described below.

## What is not yet accessible

- **Content:** the pages and the chat may have pictures that are not described well enough (WCAG 1.1.1). We correct shortcomings when we learn of them.
- **Summary to download:** the accessibility of the PDF file has not been assessed (WCAG 1.3.1). The same information is on the web page at the end of the chat.
- **Other services:** we are not responsible for the accessibility of the services that we link to.

## How accessibility was assessed

The makers of the software assessed it themselves: with automated checks and by going through the chat with the keyboard alone. No outside expert has assessed the service, and it has not been tested with people who use screen readers.

## Did you notice a problem? Tell us

${
  feedback
    ? `Send feedback by e-mail: ${feedback}. ${organisation} will reply to you.`
    : `Give your feedback to ${organisation}.`
} You can also ask for information in a format that suits you. We reply within **14 days**.

## Supervision of accessibility

If you are not satisfied with the reply, or get no reply within two weeks, you can file a complaint with the Finnish Transport and Communications Agency Traficom. The authority’s website explains how to file a complaint and how it is processed.

Finnish Transport and Communications Agency Traficom
Digital Accessibility Supervision Unit
[www.saavutettavuusvaatimukset.fi/en](https://www.saavutettavuusvaatimukset.fi/en)
[saavutettavuus@traficom.fi](mailto:saavutettavuus@traficom.fi)
Switchboard [+358 29 534 5000](tel:+358295345000)
`;
