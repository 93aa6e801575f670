import { usePlain, type Typed } from './plain-page.ts';

/**
 * What the next post must know, in hidden fields; and the button that Enter presses in a field: browsers take the
 * first of a form.
 */
export function State() {
  const { page } = usePlain();
  const { access, version, session, channel, source, handover, view, typed, changes } = page;
  const fields = {
    ...(access && { conversation: access.id, token: access.token }),
    version: version.version,
    locale: version.locale,
    channel,
    ...(source && { source }),
    ...(handover && { handover: 'yes' }),
    node: session.status === 'active' ? session.at : '',
    seq: session.seq,
    ...(changes && { changes: changes.seq }),
  };
  return (
    <>
      <button class="unseen" name="do" value="answer" tabIndex={-1} aria-hidden="true" />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {view.kind !== 'chat' && typed && <Waiting typed={typed} />}
    </>
  );
}

/** What was typed into the question, while another view is looked at. */
function Waiting({ typed: { options, text, contact, consent } }: { typed: Typed }) {
  const fields: [string, string][] = [
    ...options.map((option): [string, string] => ['option', option]),
    ...Object.entries(contact).map(([field, value]): [string, string] => [`contact-${field}`, value]),
    ...(text ? [['text', text] satisfies [string, string]] : []),
    ...(consent ? [['consent', 'yes'] satisfies [string, string]] : []),
  ];
  return (
    <>
      {fields.map(([name, value], i) => (
        <input type="hidden" name={name} value={value} key={i} />
      ))}
    </>
  );
}
