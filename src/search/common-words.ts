import { termOf } from './terms.ts';

/**
 * Words that tell no two incidents apart: what the reports of most organisations use whatever they are about (those
 * that at least nine of seventeen organisations' public reports hold, technologies left out), the calendar, and the
 * adverbs of everyday English. As index terms.
 */
export const commonTerms: ReadonlySet<string> = new Set(
  `able above absolutely access accordingly account across action actions active activity actual actually
  add added adding additional address affected afterwards again ago alert allow allowed almost along
  alongside already although always among amount analysis another answer anyone anything anyway api app
  apparent apparently appear application applied apply apr april around aside ask attempt attempted
  attempting attempts attendees audit aug august automatically available avoid away back bad base based
  basic became become began begin behavior behind believe below beneath beside besides best better between
  beyond big bit blameless blocked blocking both branch breaking bring broken brought bug build call came
  cannot care careful carefully case cases cause caused causes causing certain certainly chance change
  changed changes channel check checked checking checklist checks clean clear cleared clearly close code
  come command commander commands commit commits common complete completed completely concern config
  configuration configured confirm confirmed connection consequently consider context continue control
  correct corrective correctly count course create created creating critical current currently customer
  customers data date day days deal debug debugging dec december decided decision deep default delete
  deleted dependencies dependency deploy deployed deployment deployments despite details detect detected
  detection determine development difference different difficult direct directly disabled discovered
  document documentation doesn don done down due duration during earlier early easily easy effect effort
  eight either else elsewhere empty enable enabled end engineer engineering engineers enough ensure entire
  entirely environment error errors escalate escalated especially etc even evening event events eventually
  ever every everyone everything exact exactly example execute execution exist existing exists expected
  explicit explicitly external extra facilitator fail failed failing fails failure failures fairly false
  far fast feature feb february felt few fifth file files final finally find finding first five fix fixed
  fixes follow follow-up following followup forward found four fourth frequent friday friend front full
  fully function further future gave general generally generated get gets getting give given goes going
  gone good got gradual gradually great group guide had half hand handful handle handling happen happened
  hard help hence here high history hit hope hour hours however idea identified image immediate
  immediately impact impacted implement implementation implemented important improve improvement
  improvements incident incidents include included including incorrect increased indeed information
  infrastructure initial initially inside instance instead insufficient interesting interface introduced
  invalid investigate investigation involved issue issues itself jan january job jul july jun june keep
  key keys kind knew know knowing known lack large largely larger last late lately later latest lead
  learned least left less lesson lessons let level like likely limit limited limits line list little live
  load local locally log logging logs long longer look looking lost lot lots lower luck lucky made main
  mainly major make makes making manual manually many mar march match matter maybe mean meaning means
  meanwhile mechanism medium mention merely merge merged message metadata metrics middle might million
  mind minor minute minutes mismatch missing mitigate mitigated mitigation mode modified moment monday
  monitor monitoring month months moreover morning mortem mostly move moving much multiple must name named
  namely names near nearly necessary need needed needs neither never nevertheless new newer next night
  nine nobody none nor normal normally note nothing notice noticed nov november now number observed
  obvious obviously occasionally occurred occurs oct october often okay old oncall one ones onto open
  operation operations opposed option order original otherwise outage outages output overall owner owners
  paged pager parameters part participants particular particularly pass past path patterns pending people
  perform performance perhaps period person phase piece place plan platform please plenty point possible
  possibly post postmortem postmortems potential potentially practice presumably pretty prevent preventing
  prevention preventive previous previously primary probably problem process processes production project
  proper properly provide provided provides public pull push pushed put query quick quickly quite ran rare
  rarely rate rather rca reach reached read ready real realise realised realize realized really reason
  receive received recent recently recovery red reduce reduced regard regarding regular regularly related
  relatively release relevant remain remaining remove removed replaced report reported reports repository
  request requested requests require required resolution resolve resolved resource resources respectively
  responder responders response restart restarted result resulted return revert reverted review right root
  roughly route routing rules run runbook running runs safe said same saturday save saw say says scheduled
  script second seconds section security see seem seemed seems seen sense sent sep separate sept september
  serious seriously server service services set settings setup sev seven several severity share shared
  short should show shows side significant significantly similar similarly simple simply since single
  situation six size slack slightly slow small solution somebody somehow someone something sometimes
  somewhat somewhere soon sort source space specific spent stability stable stand start started starting
  starts state status stay step steps still stop store stored strategy string stuck stuff subsequent
  success successful successfully such sudden suddenly summary sunday support suppose supposed sure
  surprise surprising symptom system table take taken taking talk target tbd team teams tell ten term test
  tested testing tests thank thanks thing things think third though thought thoughts three through
  throughout thursday ticket tickets till time timeline times today todo together told tomorrow tonight
  took top total toward towards track tried trigger triggered triggering true truly try trying tuesday
  turn turned twice two type typical typically unavailable under understand understanding understood
  unexpected unfortunately unknown unless unlike until update updated updates upgrade upon usage use used
  user users uses using usual usually utc valid validation value values various verification verified
  verify version versions view volume wait waiting want wanted way wednesday week weekend weeks well went
  wide willing wins within without wonder word words work worked working works worth write wrong year
  years yesterday yet zero`
    .split(/\s+/)
    .map(termOf),
);
