import { PageLinks, type SiteFrame } from './SiteHeader.tsx';

/** Who answers for the site, and what every site must tell. */
export function SiteFooter(frame: SiteFrame) {
  const { version, texts, base } = frame;
  const to = (page: string) => `${base}/${page}?lang=${version.locale}`;
  return (
    <footer class="site-footer">
      <strong>{version.organisationName}</strong>
      <p>
        <PageLinks {...frame} />
        <a href={to('privacy')}>{texts.privacy}</a>
        <a href={to('accessibility')}>{texts.accessibility}</a>
      </p>
    </footer>
  );
}
