/** Where the chat stands on the page: a tree of its own, so that it comes to life without the site around it. */
export function ChatRoot({ html }: { html: string }) {
  return <div id="chat-root" dangerouslySetInnerHTML={{ __html: html }} />;
}
