import type { ComponentChildren } from 'preact';
import { SiteFooter } from '../components/SiteFooter.tsx';
import { SiteHeader, type SiteFrame } from '../components/SiteHeader.tsx';

type Props = SiteFrame & {
  title: string;
  children: ComponentChildren;
};

/** A page of the site without the chat: words, and a way to the chat. */
export function SitePage({ title, children, ...frame }: Props) {
  const { version, texts, base } = frame;
  return (
    <div class="site">
      <SiteHeader {...frame} />
      <main data-testid="site-text">
        <div class="hero">
          <h1>{title}</h1>
        </div>
        <div class="prose site-text">
          {children}
          <p class="cta">
            <a class="primary" href={`${base}?lang=${version.locale}#chat`}>
              {texts.openChat}
            </a>
          </p>
        </div>
      </main>
      <SiteFooter {...frame} />
    </div>
  );
}
