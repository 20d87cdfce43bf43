// Loaded into the Slack stand-in before it starts: it has no option for the address it listens on, and would take all.
const { serve } = Bun;
Bun.serve = (options) => serve.call(Bun, { hostname: '127.0.0.1', ...options });
