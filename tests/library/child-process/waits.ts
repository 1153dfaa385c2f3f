import { doInProcess } from '../../../src/library/child-process.ts';

await doInProcess(new URL('./jobs.ts', import.meta.url), 'hang');
