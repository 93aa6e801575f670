/**
 * Makes `now` what `next` is, touching only what differs: what stays keeps its place on the screen, its picture
 * and how far it is scrolled, so that a preview follows typing without a flicker.
 */
export function patch(now: Element, next: Element): void {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  const wanted = [...next.childNodes];
  const present = [...now.childNodes];
  wanted.forEach((child, index) => {
    const place = present[index];
    if (!place) now.append(child);
    else if (isElement(place) && isElement(child) && place.tagName === child.tagName) patch(place, child);
    else if (!place.isEqualNode(child)) place.replaceWith(child);
  });
  present.slice(wanted.length).forEach((left) => left.remove());
}

/** Nodes of a frame are not instances of this window's classes. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
