import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/search/languages/detect.ts';
import { stemLatin } from '../../src/search/languages/latin.ts';
import { stemNorwegian } from '../../src/search/languages/norwegian.ts';
import { stemRussian } from '../../src/search/languages/russian.ts';
import { idsFor, openLibrary, report } from './library.ts';

/** One library of every language: the same kind of incident is in no two of them. */
const documents = [
  report('en', {
    title: 'Queue stalled',
    prose: 'The workers of the queue were restarted after the broker had run out of file handles at night.',
  }),
  report('ja', {
    title: '証明書の期限切れ',
    prose:
      '証明書が失効し、サーバーへの接続が拒否された。データベースの監視では検知できなかった。雨の影響はない。',
  }),
  report('zh', { title: '磁盘空间不足', prose: '日志没有轮转，磁盘空间耗尽，服务无法写入。' }),
  report('ko', { title: '메모리 누수', prose: '배포 후에 메모리가 계속 늘어나서 컨테이너가 재시작되었다.' }),
  report('th', { title: 'ระบบล่ม', prose: 'เครื่องแม่ข่ายหยุดทำงานเพราะหน่วยความจำเต็ม' }),
  report('ru', {
    title: 'Сбой очередей сообщений',
    prose:
      'После обновления серверы перестали отвечать на запросы, и мы не сразу это заметили. Ещё один йод-тест не прошёл.',
  }),
  report('no', {
    title: 'Søknader ble ikke lagret',
    prose:
      'Feilene i databasen førte til at søknadene ikke ble lagret. Tjenesten måtte startes på nytt av vakten, og det tok en time før den var oppe igjen etter nedetiden.',
  }),
  report('de', {
    title: 'Ausfall der Überwachung',
    prose:
      'Die Überwachung in München war nicht erreichbar, weil die Verbindungen zu dem Rechenzentrum durch einen Fehler unterbrochen wurden und sich nicht wieder aufbauten.',
  }),
  report('fr', {
    title: 'Panne des serveurs',
    prose:
      'Les déploiements ont été bloqués par une panne du réseau, et les équipes de garde ne sont pas parvenues à se connecter aux machines dans le temps prévu.',
  }),
  report('es', {
    title: 'Caída de la pasarela',
    prose:
      'Las configuraciones de la pasarela fueron borradas por un error y el servicio no se pudo recuperar hasta que la copia de seguridad fue restaurada por el equipo.',
  }),
  report('sv', {
    title: 'Betalningar misslyckades',
    prose:
      'Betalningarna misslyckades eftersom certifikaten hade gått ut och det var ingen som hade märkt att varningarna inte skickades till jouren under natten.',
  }),
];

describe('one box for every language', () => {
  test.each([
    // Word forms, whichever the report has.
    ['restart worker', 'en'],
    ['сервера не отвечают на запрос', 'ru'],
    ['очередь сообщение', 'ru'],
    ['обновлением', 'ru'],
    ['feil', 'no'],
    ['søknad', 'no'],
    ['tjenester', 'no'],
    ['tjeneste nede', 'no'],
    ['Verbindung', 'de'],
    ['Fehlern', 'de'],
    ['déploiement', 'fr'],
    ['configuración', 'es'],
    ['betalning', 'sv'],
    // Other spellings of the same letters.
    ['soknad', 'no'],
    ['Muenchen', 'de'],
    ['munchen', 'de'],
    ['deploiements', 'fr'],
    ['еще', 'ru'],
    ['прошел', 'ru'],
    ['ﾃﾞｰﾀﾍﾞｰｽ', 'ja'],
    ['データベース', 'ja'],
    ['ＱＵＥＵＥ', 'en'],
    // Scripts without spaces.
    ['証明書 失効', 'ja'],
    ['雨', 'ja'],
    ['磁盘空间', 'zh'],
    ['메모리', 'ko'],
    ['หน่วยความจำ', 'th'],
    // Two languages at once.
    ['queue очередей workers restarted', 'en'],
    ['証明書 certificate', 'ja'],
  ])('%s finds the report in %s first', async (query, language) => {
    expect((await idsFor(query, documents))[0]).toBe(language);
  });

  test.each([
    ['hvorfor ble det ikke vist', 'no'],
    ['почему это было', 'ru'],
  ])('function words of %s find no report in English', async (query, language) => {
    const { index } = await openLibrary(documents);
    const { hits } = await index.search({ text: `${query} zzzz` });
    expect(hits.every(hit => hit.id !== 'en')).toBe(true);
    expect(languageOf(query.split(' '))).toBe(language);
  });

  test('of two reports that hold a word, the one in the language of the query comes first', async () => {
    const both = [
      report('in-norwegian', {
        prose: 'Vi fant ikke ut hvorfor kafka ble borte, men det var ikke det samme som sist.',
      }),
      report('in-english', { prose: 'Nobody found out why kafka went away; kafka came back later.' }),
    ];
    expect((await idsFor('hvorfor ble kafka borte', [...both, ...documents]))[0]).toBe('in-norwegian');
  });
});

// Words and stems of the vocabularies that Snowball publishes with its algorithms.
test.each([
  ['важнейшими', 'важн'],
  ['вернувшись', 'вернувш'],
  ['обновления', 'обновлен'],
  ['падает', 'пада'],
])('the Russian stem of %s is %s', (word, stem) => {
  expect(stemRussian(word)).toBe(stem);
});

test.each([
  ['betydelig', 'betyd'],
  ['regulerte', 'reguler'],
  ['rentebetingelser', 'rentebeting'],
  ['tillatelse', 'tillat'],
])('the Norwegian stem of %s is %s', (word, stem) => {
  expect(stemNorwegian(word)).toBe(stem);
});

test('no stem is empty, and short words stay', () => {
  for (const language of ['no', 'da', 'sv', 'de', 'fr', 'es', 'pt', 'it'] as const)
    for (const word of ['a', 'er', 'ene', 'de', 'server', 'es'])
      expect(stemLatin(word, language).length).toBeGreaterThanOrEqual(Math.min(2, word.length));
});
