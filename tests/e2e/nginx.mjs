// Serves `dist/` by nginx with the very configuration that README gives, once at the top and once under /story/:
//
//   node nginx.mjs PORT
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const port = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'sourceline-nginx-'));
const site = join(folder, 'site');
cpSync(join(top, 'dist'), site, { recursive: true });
cpSync(join(top, 'dist'), join(site, 'story'), { recursive: true });

const [, block] = /```nginx\n([^]*?)```/.exec(readFileSync(join(top, 'README.md'), 'utf8'));
const put = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`README's nginx block has no \`${from}\``);
  return text.replace(from, to);
};
const server = put(put(block, 'listen 80;', `listen 127.0.0.1:${port};`), 'root /var/www/html;', `root ${site};`);
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`);
const own = process.getuid?.() === 0 ? 'user root;' : '';
writeFileSync(join(folder, 'nginx.conf'), `${own}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
worker_processes 1;
daemon off;
pid ${join(folder, 'nginx.pid')};
error_log stderr;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${temporary.join('\n  ')}
${server}
}
`);
const nginx = spawn(process.env.SOURCELINE_NGINX ?? 'nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
const end = () => {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { end(); process.exit(0); });
nginx.on('exit', (code) => { end(); process.exit(code ?? 1); });
