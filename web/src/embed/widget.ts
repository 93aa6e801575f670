import type { EmbedMessage } from '../../../core/embed/messages.ts';
import type { Options } from './options.ts';

/** A chat on the page, as the page's own scripts move it. */
export interface Widget {
  options: Options;
  host: HTMLElement;
  open(): void;
  close(): void;
}

/** What a widget needs of the page around it. */
export interface Surroundings {
  /** Puts the widget's element where it belongs. */
  place(host: HTMLElement): void;
  /** Passes on to the page what the chat says. */
  tell(message: EmbedMessage): void;
  /** Buttons on its side that stand below this one. */
  below: number;
  /** Called before a sheet opens: the others make room. */
  makeRoom(): void;
}
