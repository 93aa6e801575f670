import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { auth, firestore } from '../firebase/admin.ts';
import { systemClock, type Clock } from '../firebase/clock.ts';
import { liveMailer } from '../mail/live.ts';
import type { Mailer } from '../mail/mailer.ts';
import { publicUrlOf } from '../mail/settings.ts';
import { cloudTasks, type Enqueue } from '../tasks/queue.ts';

/** What the staff's services reach outside themselves; tests hand in their own. */
export interface StaffPorts {
  db: Firestore;
  auth: Auth;
  now: Clock;
  /** Sends mail. Reads its settings at the first letter, so that the other calls need none. */
  mail: Mailer;
  /** Address of the site without a slash at the end. */
  publicUrl: () => string;
  /** Hands work to a task queue. */
  enqueue: Enqueue;
}

let live: StaffPorts | undefined;

/** The ports of the deployed functions, made once per instance. */
export function livePorts(): StaffPorts {
  return (live ??= makeLivePorts());
}

function makeLivePorts(): StaffPorts {
  return {
    db: firestore(),
    auth: auth(),
    now: systemClock,
    mail: liveMailer(),
    publicUrl: () => publicUrlOf(),
    enqueue: cloudTasks,
  };
}
