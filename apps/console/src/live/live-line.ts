// One stream of events a browser: whichever tab holds the lock has it and tells the others. Without locks (an address
// that is neither loopback nor https has none) each tab has its own.

export type LineState = 'connecting' | 'open' | 'broken';
type Message =
  | { readonly kind: 'state'; readonly state: LineState }
  | { readonly kind: 'event' }
  | { readonly kind: 'who' };
type Told = { readonly onEvent: () => void; readonly onState: (state: LineState) => void };

const NAME = 'xianzhi-live';
const PATH = '/api/live';
const AGAIN_AFTER = 3000;
/** The server beats every 20 s; a line that is silent for longer than two beats is dead though it looks open. */
const SILENCE = 45_000;

/** The stream itself: opened again whenever it ends, until stopped. */
function openStream({ onEvent, onState }: Told): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isHeard = () => {
    clearTimeout(timer);
    timer = setTimeout(fail, SILENCE);
  };
  const fail = () => {
    source?.close();
    onState('broken');
    clearTimeout(timer);
    timer = setTimeout(open, AGAIN_AFTER);
  };
  const open = () => {
    source = new EventSource(PATH);
    source.addEventListener('open', isHeard);
    source.addEventListener('beat', isHeard);
    source.onopen = () => onState('open');
    source.onerror = fail;
    source.addEventListener('event', () => {
      isHeard();
      onEvent();
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** Holds the lock, and the stream with it, until stopped; another tab then takes over. */
function leadWhenPossible(lead: () => () => void, signal: AbortSignal): void {
  const work = () =>
    new Promise<void>((resolve) => {
      const stop = lead();
      signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  // A refused or aborted lock leaves nothing to undo.
  navigator.locks.request(NAME, { signal }, work).catch(() => undefined);
}

/** Watches what happens in the session's county; returns how to stop. */
export function watchLive(told: Told): () => void {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return openStream(told);
  const channel = new BroadcastChannel(NAME);
  const stopping = new AbortController();
  let state: LineState | null = null;
  const post = (message: Message) => channel.postMessage(message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'event') told.onEvent();
    else if (data.kind === 'state') told.onState(data.state);
    else if (state !== null) post({ kind: 'state', state });
  };
  const lead = () =>
    openStream({
      onEvent: () => {
        told.onEvent();
        post({ kind: 'event' });
      },
      onState: (now) => {
        state = now;
        told.onState(now);
        post({ kind: 'state', state: now });
      },
    });
  leadWhenPossible(lead, stopping.signal);
  post({ kind: 'who' });
  return () => {
    stopping.abort();
    channel.close();
  };
}
