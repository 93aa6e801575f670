import { createServer } from 'node:http';
import { HOST } from '../../ports.ts';

const server = createServer((request, response) => {
  response.writeHead(request.url === '/healthz' ? 200 : 404).end();
});
server.listen(Number(process.argv[2]), HOST);
