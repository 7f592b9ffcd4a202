/** Serves a built site to the browser, as `npm start` does, on a free port of this machine only. */
import type { AddressInfo } from 'node:net';
import { createSiteServer, listen, normaliseBase } from '../../../scripts/lib/serve.mjs';
import { distFolder } from '../../../scripts/lib/project.mjs';

export interface Site {
  /** The address of the home page, with the base path. */
  address: string;
  close: () => void;
}

export async function startSite(folder: string = distFolder, basePath = process.env['BASE_PATH'] ?? '/'): Promise<Site> {
  const base = normaliseBase(basePath);
  const server = await createSiteServer(folder, { base });
  await listen(server, { port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
