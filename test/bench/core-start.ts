/** Runs the built core as a process of its own, with Node's channel in the place of Electron's. */
Object.defineProperty(process, 'parentPort', {
  value: {
    on: (_name: string, listener: (event: unknown) => void) =>
      process.on('message', (data) => listener({ data, ports: [] })),
    postMessage: (message: unknown) => process.send?.(message),
  },
});
const entry = process.argv[2];
if (entry === undefined) process.send?.({ type: 'ready' });
else await import(entry);
