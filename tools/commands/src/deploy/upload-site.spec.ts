import { type FakeDeployment, fakeDeployment } from '../testing/deployment';
import { SiteBucket } from './site-bucket';
import { removeFiles, uploadSite } from './upload-site';

describe('uploadSite', () => {
  let deployment: FakeDeployment;
  const DAY_MS = 86_400_000;
  const start = new Date('2026-02-26T12:00:00Z');

  beforeEach(async () => {
    deployment = await fakeDeployment();
  });
  afterEach(() => deployment.close());

  const upload = (days = 0) =>
    uploadSite(
      new SiteBucket(deployment.aws.clients.s3, 'site'),
      deployment.world().workspace.site,
      new Date(start.getTime() + days * DAY_MS),
    );
  const objects = () => deployment.aws.account.bucket.objects;

  it('gives every file its type and its age', async () => {
    deployment.buildSite({
      'index.html': '<html>',
      'main-AAAAAAA1.js': 'one',
      'media/inter-BBBBBBB2.woff2': 'font',
      'ngsw.json': '{}',
    });

    await upload();

    const facts = Object.fromEntries(
      [...objects()].map(([key, { cacheControl, contentType }]) => [
        key,
        [cacheControl, contentType],
      ]),
    );
    expect(facts).toEqual({
      'index.html': ['no-cache', 'text/html; charset=utf-8'],
      'ngsw.json': ['no-cache', 'application/json'],
      'main-AAAAAAA1.js': ['public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
      'media/inter-BBBBBBB2.woff2': ['public, max-age=31536000, immutable', 'font/woff2'],
    });
    expect(objects().get('index.html')?.body.toString()).toBe('<html>');
  });

  it('uploads the page last', async () => {
    deployment.buildSite({
      'index.html': '',
      'ngsw.json': '{}',
      'boot.js': '',
      'z-AAAAAAA1.js': '',
    });

    await upload();

    expect(deployment.aws.account.bucket.changes).toEqual([
      '+ z-AAAAAAA1.js',
      '+ boot.js',
      '+ ngsw.json',
      '+ index.html',
    ]);
  });

  it('leaves alone what is there already, and uploads again what stands there wrongly', async () => {
    await upload();
    const page = objects().get('index.html');
    if (page === undefined) throw new Error('no page');
    objects().set('index.html', { ...page, cacheControl: 'public, max-age=3600' });

    const { uploaded } = await upload();

    expect(uploaded).toEqual(['index.html']);
    expect(objects().get('index.html')?.cacheControl).toBe('no-cache');
  });

  it('tells what has been unreferenced for 30 days, counted from when it became so, and removes nothing', async () => {
    await upload();
    deployment.buildSite({ 'index.html': '<main-2>', 'main-CCCCCCC3.js': 'two' });

    const second = await upload(60);
    const third = await upload(89);
    const fourth = await upload(91);

    expect(second).toMatchObject({ kept: ['main-AAAAAAA1.js', 'boot.js'], outdated: [] });
    expect(third).toMatchObject({ kept: ['main-AAAAAAA1.js', 'boot.js'], outdated: [] });
    expect(fourth).toMatchObject({ kept: [], outdated: ['main-AAAAAAA1.js', 'boot.js'] });
    expect(deployment.aws.account.bucket.changes.filter((one) => one.startsWith('-'))).toEqual([]);
    expect(objects().size).toBe(4);
  });

  it('leaves files to be removed by name', async () => {
    await upload();

    await removeFiles(new SiteBucket(deployment.aws.clients.s3, 'site'), ['boot.js']);

    expect([...objects().keys()].toSorted()).toEqual(['index.html', 'main-AAAAAAA1.js']);
  });

  it('serves a kept file as before', async () => {
    await upload();
    deployment.buildSite({ 'index.html': '<main-2>' });

    await upload(1);

    expect(objects().get('main-AAAAAAA1.js')).toMatchObject({
      body: Buffer.from('one'),
      cacheControl: 'public, max-age=31536000, immutable',
      contentType: 'text/javascript; charset=utf-8',
    });
  });

  it('counts anew when a file was referenced in between', async () => {
    await upload();
    const first = { 'index.html': '<main-1>', 'main-AAAAAAA1.js': 'one', 'boot.js': 'boot' };
    deployment.buildSite({ 'index.html': '<main-2>', 'boot.js': 'boot' });
    await upload(1);
    deployment.buildSite(first);
    await upload(20);
    deployment.buildSite({ 'index.html': '<main-2>', 'boot.js': 'boot' });
    await upload(40);

    const { kept } = await upload(60);

    expect(kept).toEqual(['main-AAAAAAA1.js']);
  });

  it('refuses a build without a page', async () => {
    deployment.buildSite({ 'main-AAAAAAA1.js': 'one' });

    await expect(upload()).rejects.toThrow(/holds no index.html: build it by/);
    expect(objects().size).toBe(0);
  });
});
