import { HOST } from '../../ports.ts';
import { createSitesServer } from './server.ts';

createSitesServer().listen(Number(process.argv[2]), HOST);
