import pg from 'pg';

/** A connection that hears what is notified on one channel. */
export type Listening = {
  /** Makes the connection where it is lost or not made yet; throws where the database does not answer. */
  readonly attach: () => Promise<void>;
  readonly detach: () => Promise<void>;
};

/** Listens on a channel; `onLost` is told once for each connection that breaks, and decides when to attach again. */
export function listenTo(
  url: string,
  channel: 'xianzhi_journal' | 'xianzhi_clocks',
  onNotice: (payload: string) => void,
  onLost: () => void = () => undefined,
): Listening {
  let client: pg.Client | null = null;
  return {
    async attach() {
      if (client !== null) return;
      const made = new pg.Client({ connectionString: url, application_name: `${channel} listener` });
      const lose = (): void => {
        if (client !== made) return;
        client = null;
        onLost();
      };
      made.on('error', lose);
      made.on('end', lose);
      made.on('notification', ({ payload }) => onNotice(payload ?? ''));
      await made.connect();
      await made.query(`listen ${channel}`);
      client = made;
    },
    async detach() {
      const made = client;
      client = null;
      await made?.end().catch(() => undefined);
    },
  };
}
