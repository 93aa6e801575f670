/** First lines of what other products export (their own documentation of the files), with invented contents. */
import { expect, test } from 'vitest';
import { guessLayout } from './columns.ts';
import { rowsOf, utf8 } from './testing.ts';

/** Header → what it is; what is not listed is not imported. */
const PRODUCTS: Record<string, [string, Record<string, string>]> = {
  'a Mailchimp audience': [
    'Email Address,First Name,Last Name,Company,Phone Number,MEMBER_RATING,OPTIN_TIME,CC,REGION,NOTES,TAGS',
    {
      'Email Address': 'email',
      'First Name': 'givenName',
      'Last Name': 'familyName',
      Company: 'name',
      'Phone Number': 'phone',
    },
  ],
  'HubSpot contacts': [
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Job Title,Lead Status,Create Date',
    {
      'First Name': 'givenName',
      'Last Name': 'familyName',
      Email: 'email',
      'Phone Number': 'phone',
      'Associated Company': 'name',
      'Job Title': 'contactTitle',
    },
  ],
  'HubSpot companies': [
    'Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Postal Code,Website URL,Number of Employees',
    {
      'Company name': 'name',
      'Phone Number': 'phone',
      City: 'town',
      'Postal Code': 'postCode',
      'Website URL': 'website',
      'Number of Employees': 'sizeClass',
    },
  ],
  'Pipedrive people': [
    'Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,Person - Owner',
    {
      'Person - Name': 'contactName',
      'Person - Organization': 'name',
      'Person - Email - Work': 'email',
      'Person - Phone - Work': 'phone',
    },
  ],
  'Outlook in English': [
    'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business Postal Code,Business Phone,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name,Web Page',
    {
      'First Name': 'givenName',
      'Last Name': 'familyName',
      Company: 'name',
      'Job Title': 'contactTitle',
      'Business Street': 'street',
      'Business City': 'town',
      'Business Postal Code': 'postCode',
      'Business Phone': 'phone',
      'Mobile Phone': 'phone',
      'E-mail Address': 'email',
      'Web Page': 'website',
    },
  ],
  'Outlook in Finnish': [
    'Etunimi,Sukunimi,Yritys,Osasto,Tehtävänimike,Katuosoite (työ),Postitoimipaikka (työ),Postinumero (työ),Puhelin (työ),Matkapuhelin,Sähköpostiosoite,WWW-sivu',
    {
      Etunimi: 'givenName',
      Sukunimi: 'familyName',
      Yritys: 'name',
      Tehtävänimike: 'contactTitle',
      'Katuosoite (työ)': 'street',
      'Postitoimipaikka (työ)': 'town',
      'Postinumero (työ)': 'postCode',
      'Puhelin (työ)': 'phone',
      Matkapuhelin: 'phone',
      Sähköpostiosoite: 'email',
      'WWW-sivu': 'website',
    },
  ],
  'Google contacts': [
    'First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Website 1 - Value',
    {
      'First Name': 'givenName',
      'Last Name': 'familyName',
      'Organization Name': 'name',
      'Organization Title': 'contactTitle',
      'E-mail 1 - Value': 'email',
      'Phone 1 - Value': 'phone',
      'Address 1 - Street': 'street',
      'Address 1 - City': 'town',
      'Address 1 - Postal Code': 'postCode',
      'Website 1 - Value': 'website',
    },
  ],
  'Odoo contacts': [
    'Name,Company Name,Email,Phone,Mobile,Street,City,Zip,Country,Tax ID,Website,Job Position',
    {
      Name: 'contactName',
      'Company Name': 'name',
      Email: 'email',
      Phone: 'phone',
      Mobile: 'phone',
      Street: 'street',
      City: 'town',
      Zip: 'postCode',
      'Tax ID': 'businessId',
      Website: 'website',
      'Job Position': 'contactTitle',
    },
  ],
  'Salesforce accounts': [
    'Account Name,Account Owner,Account ID,Billing Street,Billing City,Billing Zip/Postal Code,Phone,Fax,Website,Employees,Last Modified Date',
    {
      'Account Name': 'name',
      'Billing Street': 'street',
      'Billing City': 'town',
      'Billing Zip/Postal Code': 'postCode',
      Phone: 'phone',
      Website: 'website',
      Employees: 'sizeClass',
    },
  ],
  'Zoho contacts': [
    'Record Id,First Name,Last Name,Account Name,Email,Phone,Mailing Street,Mailing City,Contact Owner,Lead Source',
    {
      'First Name': 'givenName',
      'Last Name': 'familyName',
      'Account Name': 'name',
      Email: 'email',
      Phone: 'phone',
      'Mailing Street': 'street',
      'Mailing City': 'town',
    },
  ],
};

test.each(Object.entries(PRODUCTS))('%s', (_, [header, meant]) => {
  const names = header.split(',');
  const { columns, heading } = guessLayout(rowsOf(utf8(`${header}\n${names.map(() => 'x').join(',')}`)));
  expect(heading).toEqual({ row: 1, rows: 1 });
  const given = Object.fromEntries(names.flatMap((name, i) => (columns[i] ? [[name, columns[i]]] : [])));
  expect(given).toEqual(meant);
});
