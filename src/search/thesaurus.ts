/**
 * Words of one notion, a group a line: what people say of a failure they half remember is seldom what its report says
 * (the vocabulary problem: Furnas et al. 1987). Weaker evidence than a synonym. A word may stand in several groups.
 */
export const thesaurus = `

  # machines and where things run
  machine, node, host, server, vm, instance, box, worker
  container, pod, workload
  cluster, fleet, environment
  pool, node pool, nodegroup, node group
  disk, volume, storage, drive, disk space
  mount, attach, bind mount
  detach, unmount, release
  memory, heap, ram, oom, out of memory
  cpu, core, load
  network, connectivity, networking, network plugin, cni
  route, routing, route table, egress, gateway
  firewall, waf, security group, blocked, network policy
  proxy, reverse proxy, nginx, envoy, haproxy, load balancer, ingress
  dns, resolver, nameserver, hostname, domain
  address, url, uri, path, link
  traffic, requests, load

  # life of a machine
  drain, cordon, evict, unschedulable, decommission
  evict, kick out, throw out, reschedule, preempt
  upgrade, bump, update, migrate, new version
  restart, reboot, bounce, recycle, relaunch, respawn
  start, boot, launch, come up, spin up, bring up, spawn
  stop, halt, terminate, kill, shut down
  scale, autoscale, resize, capacity, grow
  provision, create, allocate, spin up
  delete, destroy, remove, tear down, wipe, drop, purge, clean, prune
  replace, swap, switch, substitute, rotate, exchange
  pause, suspend, freeze
  resume, continue, unpause
  deploy, rollout, release, ship, push, publish
  rollback, revert, undo, known good, downgrade

  # going wrong
  crash, die, panic, abort, killed, segfault, exit, terminate
  fail, failure, error, broken, break, fault
  outage, down, downtime, unavailable, offline, unreachable, inaccessible, not reachable, interruption
  hang, stuck, freeze, unresponsive, blocked, stall, never finish, deadlock, not responding
  slow, latency, sluggish, performance, degraded, delay, wait, lag
  timeout, slow, wait, expire
  full, exhausted, run out, no space, limit reached, capacity, depleted, saturated
  limit, quota, cap, maximum, threshold, exceed
  exhausted, deplete, run out, use up, consume, quota
  overload, saturate, flood, overwhelm, spike, surge, burst, starve
  starve, hog, monopolise, contention, noisy neighbour, saturate
  flood, storm, burst, avalanche, spam
  missing, gone, disappear, vanish, lost, absent, empty, drop, not found, not shown
  lose, lost, drop, missing, data loss
  locked out, lockout, no access
  empty, blank, no data, null, nil, zero, none
  wrong, incorrect, bad, invalid, inaccurate, unrelated, mismatch
  mismatch, inconsistent, differ, out of sync, drift, diverge, incompatible
  corrupt, damaged, garbled, truncated, broken
  duplicate, twice, double, repeated, dedup, deduplication, identical
  repeat, again, loop, infinite, endless, never end, reprocess, replay
  replay, reprocess, rewind, offset reset, resend, from the beginning
  retry, resend, reattempt, redeliver
  order, ordering, sequence, sort, reorder, out of order
  flap, flip, oscillate, bounce, churn, unstable, thrash
  flaky, intermittent, sporadic, occasional, race
  race, concurrent, simultaneous, parallel, at the same time
  simultaneous, at once, together, concurrent
  stale, outdated, old, cached, not refreshed, expired
  expire, expiry, run out, lapse, outdated, renew, ttl
  reject, refuse, deny, block, forbid, decline, disallow
  ignore, skip, silently, swallow, noop, discard
  leak, expose, disclose, publish, reveal, leaked
  unexpected, surprising, weird, strange, accidental, unintended
  accident, mistake, human error, inadvertent, by mistake
  crowd, many, too many, pile up, accumulate, backlog, queue, fill
  backlog, queue, pile up, lag, pending, not draining
  orphan, leftover, dangling, zombie, stale, linger
  regress, regression, break, worse
  symptom, impact, effect

  # security
  steal, theft, exfiltrate, malicious, attack, compromise, malware, hijack
  attacker, hacker, adversary, malicious, threat actor, intruder
  attack, compromise, breach, intrusion, exploit, hack, incident
  phishing, lure, fake, spoof, impersonate, scam, trick
  fake, forge, spoof, tamper, impersonate, counterfeit
  credential, password, secret, token, key, api key, access key, certificate
  login, authentication, sign in, sso, session, account, oauth
  account, user, identity, profile, member
  permission, access, role, rbac, privilege, authorization, policy
  revoke, rotate, invalidate, disable, expire
  hijack, take over, takeover, capture, seize
  vulnerability, security issue, flaw, weakness, exploit
  encrypt, tls, cipher, https, crypto
  supply chain, dependency, package, malicious package, typosquat

  # people and who is affected
  user, customer, client, visitor, people, everyone, everybody, person, tenant, subscriber
  engineer, developer, operator, admin, maintainer, on call, team member, someone
  maintainer, owner, author, publisher
  team, group, department, organisation

  # time
  days, period, age, interval, window, duration
  old, stale, previous, legacy, outdated, aged
  new, fresh, recent, latest, newly
  late, end of day, evening, friday, after hours, night
  early, premature, too soon, before
  periodic, regular, scheduled, cron, recurring, nightly, daily
  instantly, immediately, at once, right away, directly
  constantly, continuously, repeatedly, always, all the time, keeps

  # data
  database, sql, postgres, mysql, mongo, table, datastore, db
  query, statement, sql, lookup, search, select
  row, record, tuple, entry, item
  column, field, attribute, property
  lookup, search, find, fetch, resolve, retrieve
  index, catalog, registry, listing
  join, relation, foreign key, reference, referential
  transaction, commit, rollback, lock
  lock, mutex, semaphore, lease, hold, locked
  message, event, record, payload
  topic, stream, queue, channel, partition, kafka
  consumer, reader, subscriber, listener
  producer, writer, publisher, sender
  broker, kafka, server, message queue
  leader, leadership, election, primary, raft, term, elect
  replica, follower, standby, secondary, replication
  offset, watermark, position, cursor, checkpoint
  batch, bulk, chunk, group
  history, log, past, archive, retention
  retention, keep, expire, lifetime, purge, history
  schema, migration, model, table definition
  cache, redis, memcached, memoise, buffer
  key, identifier, id
  value, number, figure, amount, count
  numbers, values, results, counts
  copy, clone, duplicate, alias, share, reference
  format, encoding, serialisation, parse
  parse, decode, deserialise, read, interpret
  json, yaml, toml, xml, format
  file, document, artifact
  folder, directory, path
  read, load, open, access
  write, save, store, persist, flush, output
  import, load, ingest, read in
  export, dump, output
  upload, push, send
  download, pull, fetch, get
  image, container image, docker image, registry, picture
  picture, icon, photo, image, thumbnail

  # building
  build, compile, image build, make, pipeline
  pipeline, workflow, job, ci, build, github actions
  job, task, run, batch
  test, check, spec, suite, verify, validation
  dependency, package, library, module, version, requirement
  version, release, upgrade, tag, pin
  install, add, setup, dependency
  registry, index, repository, package manager
  distro, distribution, ubuntu, debian, alpine, linux, base image
  framework, platform, library, runtime
  merge, pull request, commit, change
  template, boilerplate, example, skeleton
  flag, switch, toggle, option, feature flag, feature toggle
  feature, functionality, capability
  setting, configuration, option, parameter, value
  default, fallback, preset

  # watching
  alert, alarm, page, notification, warning, pager, notify
  notify, tell, inform, mail, email, slack, send
  notifier, notification, alerting
  monitor, observe, watch, metric, prometheus, dashboard, check
  dashboard, grafana, board, panel, chart, graph
  log, logging, log line, trace, kibana, elasticsearch, fluentd
  log forwarder, log collector, fluentd, fluent bit, filebeat, vector, promtail, logstash, forwarder
  health check, probe, liveness, readiness, healthy
  trace, span, tracing
  metric, measurement, counter, gauge
  threshold, limit, level, trigger

  # the web
  site, website, page, web, portal
  browser, chrome, firefox, safari, client
  legacy, old, outdated, deprecated, unsupported
  button, click, press, tap, control
  screen, page, view, display, window
  show, display, render, appear, visible
  graph, chart, plot, diagram
  scroll, pagination, next page, load more, infinite scroll
  form, application, submit, input
  crash, freeze, stack overflow, unresponsive
  chat, conversation, assistant, bot, message
  bot, robot, automation, plugin, chatbot
  command, slash command, instruction
  answer, reply, response, respond, react
  react, respond, answer, reply
  ask, question, query, request
  call, request, invoke, rpc
  webhook, hook, callback, admission
  endpoint, api, route, handler
  header, http header, metadata
  cookie, session, token
  session, connection, login
  redirect, forward, reroute
  certificate, tls, ssl, cert, x509, letsencrypt, https

  # money
  bill, billing, pay, payment, cost, budget, charge, invoice, spend, paid, money
  credit, billing, quota, subscription, balance, account, budget
  subscription, plan, billing, contract, licence
  cancel, abort, terminate, suspend, end
  cheap, cost, saving, expensive
  month, timeframe, period, range, year

  # doing and deciding
  decide, choose, decision, choice, option, agree, pick
  choose, pick, select, option
  should, recommend, action item, must, recommendation
  recommend, lesson, learn, action item, follow up
  avoid, prevent, stop, never, do not
  prevent, avoid, protect, guard, mitigate, safeguard
  keep, retain, preserve, remain, stay
  allow, permit, enable, let
  disable, turn off, switch off, deactivate
  enable, turn on, activate, switch on
  risky, dangerous, unsafe, hazard, critical
  safe, secure, reliable
  plan, schedule, prepare
  document, runbook, playbook, guide, procedure
  communicate, announce, tell, inform, status page
  detect, notice, discover, spot, find, catch
  investigate, debug, diagnose, troubleshoot, analyse
  debug, investigate, troubleshoot, trace
  fix, resolve, repair, solve, mend, correct, patch
  cause, reason, trigger, root cause, because, why
  trigger, cause, start, initiate
  test, experiment, try, drill, game day
  verify, check, validate, confirm, ensure, consistency check
  consistent, consistency, integrity, reconcile, match
  reconcile, sync, synchronise, converge
  believe, think, assume, consider
  assume, believe, expect, suppose
  confuse, mix up, wrong, mistake, unclear
  one at a time, incremental, gradual, separately, step by step, staged, sequential
  gradual, canary, staged, phased, incremental, rollout
  sequential, serial, one after another, in order
  parallel, concurrent, at the same time
  manual, by hand, human
  automatic, automated, auto
  change, modify, edit, alter, update, adjust
  increase, raise, grow, rise, climb, more
  decrease, reduce, lower, shrink, drop, less
  split, divide, separate, partition
  join, merge, combine, unify
  assign, allocate, give, distribute, hand out
  distribute, spread, balance, assign, share
  receive, get, obtain, accept
  accept, allow, approve, admit
  approve, approval, review, sign off
  share, common, same, shared
  connect, reach, access, connection
  reach, connect, access, resolve
  burn, consume, use, drain, spend, waste
  consume, use, usage, utilisation
  use, consume, utilise, usage
  popular, busy, heavy traffic, hot, peak
  peak, busy, rush, spike, high load, traffic
  small, tiny, little, few
  many, lots, numerous, large number, thousands, hundreds
  large, big, huge, gigabytes, massive, oversize
  gigabyte, gb, gib, memory
  several, multiple, many, more than one
  first, initial, one
  last, final, latest, tail, end
  whole, entire, all, complete, full
  finish, complete, done, end, succeed
  finished, completed, succeed, successful
  never, not, no longer, fail

  # databases and queues
  vacuum, bloat, autovacuum, wraparound, dead rows
  connection pool, pool exhausted, pgbouncer, connections, max connections
  slow query, full table scan, missing index, query plan, sequential scan
  failover, promote, switchover, standby, primary
  replication lag, behind, stale replica, catch up
  replication slot, wal, binlog, redo log, write ahead log
  shard, partition, hot shard, hot partition, rebalance
  quorum, consensus, etcd, zookeeper, raft, majority
  backup, restore, snapshot, point in time, recovery
  alter table, migration, backfill, ddl
  dead letter, poison message, unprocessable, parking lot
  rebalance, consumer group, reassign, partition assignment
  prefetch, unacked, acknowledge, ack, visibility timeout
  maxmemory, cache eviction, cache miss, cold cache

  # networks, names and certificates
  packet loss, dropped packets, retransmit, jitter
  handshake, negotiate, tls, cipher suite
  renew, renewal, acme, certbot, letsencrypt
  chain, intermediate, trust store, certificate authority, root certificate, issuer
  hosted zone, dns zone, nameserver, delegation, registrar
  cname, a record, dns record, dns entry
  propagate, propagation, ttl, cached
  bgp, peering, transit, route leak, advertise
  port, ephemeral port, socket, conntrack, snat
  keepalive, idle timeout, persistent connection, reset
  backpressure, throttle, rate limit, shed, circuit breaker
  edge, cdn, cache, purge, point of presence

  # clouds and clusters
  region, availability zone, data centre
  bucket, object storage, blob, s3
  serverless, lambda, cold start, cloud function
  spot, preemptible, interruption, reclaimed
  throttle, api limit, rate exceeded, quota
  control plane, api server, apiserver, master
  kubelet, container runtime, containerd, docker daemon, node agent
  taint, toleration, affinity, unschedulable, pending
  resource limit, resource request, cgroup, cpu throttling
  helm, chart, kustomize, manifest
  operator, controller, reconciler, custom resource
  sidecar, mesh, istio, envoy, linkerd
  state file, terraform, tfstate, terraform plan, terraform apply
  inode, file handle, file descriptor, ulimit
  raid, array, disk failure, bad sector, smart
  power, ups, generator, cooling, power supply

  # releases and phones
  artifact, binary, bundle
  canary, staged rollout, blue green, gradual
  feature flag, kill switch, toggle, experiment
  cached build, layer, build cache, stale cache
  runner, agent, executor, build machine
  app store, play store, review, mobile release
  push notification, apns, fcm, device token
  device, phone, handset, mobile, tablet
  crash rate, crash report, anr, sentry
  offline, no signal, airplane mode, poor connection

  # payments and mail
  payment, checkout, purchase, pay
  refund, chargeback, reversal, credit
  acquirer, psp, payment provider, payment gateway, card issuer
  settle, settlement, reconcile, ledger, payout
  idempotent, idempotency, duplicate, double charge
  deliverability, undelivered, bounced mail, marked as spam
`;
