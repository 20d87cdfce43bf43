import { until } from './ports.ts';

type Frame = Readonly<Record<string, unknown>> & { readonly t: string };

/** The stand-in's web page as its script sees it: what the control routes cannot do, windows and Home, goes through here. */
export interface Screen {
  readonly send: (frame: Frame) => void;
  /** The first frame of this kind, from now on or before, that fits. */
  readonly seen: (t: string, fits?: (frame: Frame) => boolean) => Promise<Frame>;
  readonly close: () => void;
}

/** Opens the page of a stand-in. */
export async function openScreen(port: number): Promise<Screen> {
  const frames: Frame[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/ui`);
  socket.addEventListener('message', ({ data }) => {
    // The stand-in sends nothing but JSON with a `t`.
    frames.push(JSON.parse(String(data)) as Frame);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    seen: (t, fits = () => true) =>
      until(`"${t}" on the page`, () => frames.find((frame) => frame.t === t && fits(frame))),
    close: () => socket.close(),
  };
}
