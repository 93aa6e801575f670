import type { ComponentChildren } from 'preact';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { Head } from '../site/Head.tsx';
import { fill } from '../texts/texts.ts';
import { usePlain } from './plain-page.ts';
import { questionIn, saidIn } from './said.ts';

/** The HTML document around a plain page. */
export function PlainDocument({ style, children }: { style: string; children: ComponentChildren }) {
  const { page } = usePlain();
  const { version, invited, view } = page;
  const { site } = version;
  return (
    <html lang={version.locale}>
      <Head
        version={version}
        title={useTitle()}
        about={site.lead || site.html}
        path="/plain"
        head={undefined}
        hidden
        style={style}
      >
        {invited && <meta name="referrer" content="no-referrer" />}
        {view.kind === 'leave' && <meta http-equiv="refresh" content={`0;url='${quotable(view.url)}'`} />}
      </Head>
      <body>
        {children}
        <script dangerouslySetInnerHTML={{ __html: page.plainScript }} />
      </body>
    </html>
  );
}

/** The question first, since it is what is new; an error before all. */
function useTitle(): string {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const { site, persona } = page.version;
  const whole = site.title || persona.name;
  const own = {
    chat: () =>
      page.session.status === 'completed' ? texts.thanks : shortened(questionIn(saidIn(page, texts))),
    data: () => plain.myData,
    erase: () => plain.eraseSure,
    erased: () => plain.erased,
    resume: () => plain.resume,
    change: () => texts.changeTitle,
    leave: () => plain.leaving,
  }[page.view.kind]();
  const title = own ? `${own} – ${whole}` : whole;
  return page.rejected || page.notice === 'notEmail' ? fill(plain.errorTitle, { title }) : title;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}

/** An address between single quotes. */
function quotable(url: string): string {
  return url.replaceAll("'", '%27');
}
