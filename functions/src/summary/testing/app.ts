import type { Hono } from 'hono';
import { createApp } from '../../http/app.ts';
import { conversationRoutes } from '../../conversation/conversation.routes.ts';
import { conversationStoreIn } from '../../conversation/store.ts';
import { recipientsIn } from '../../invitations/recipients.ts';
import { publishedIn } from '../../published/published.ts';
import { emulatorFirestore } from '../../testing/public-app.ts';
import type { MailPorts } from '../mail.service.ts';
import { summaryPortsIn } from '../ports.ts';
import { summaryRoutes } from '../summary.routes.ts';
import { packagedFonts } from './fonts.ts';

/** Conversations and their summaries in this process, on the Firestore emulator; 2026-11-21 12:00 UTC. */
export function summaryApp(projectId: string, change: Partial<MailPorts> = {}): Hono {
  const db = emulatorFirestore(projectId);
  const clock = () => new Date('2026-11-21T12:00:00Z');
  const ports = {
    store: conversationStoreIn(db, clock),
    published: publishedIn(db, clock),
    findRecipient: recipientsIn(db),
    clock,
  };
  const fonts = packagedFonts();
  return createApp([
    conversationRoutes(ports, { effort: null }),
    summaryRoutes({
      ...summaryPortsIn(db, ports),
      fonts: () => fonts,
      publicUrl: () => 'https://ukv.example',
      ...change,
    }),
  ]);
}
