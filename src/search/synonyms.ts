/**
 * Words and phrases that operations engineers use for the same thing, a group a line: abbreviations and their long forms, errors and
 * what people call them, British and American spelling, forms that stemming does not join. Any member of a group finds
 * every other; groups are not chained. A library adds its own to the index build.
 */
export const synonyms = `

  # abbreviations and their long forms
  oom, out of memory, oomkilled, oom kill, memory exhausted
  k8s, kubernetes, kube
  db, database
  cert, certificate
  tls, ssl
  mtls, mutual tls
  lb, load balancer
  pv, persistent volume
  pvc, persistent volume claim
  ci, continuous integration
  cd, continuous delivery, continuous deployment
  cicd, ci cd, build pipeline
  gc, garbage collection, garbage collector
  vm, virtual machine
  vpc, virtual private cloud
  cdn, content delivery network
  dns, name resolution, domain name
  ip, ip address
  nat, network address translation
  az, availability zone
  iac, infrastructure as code
  sso, single sign on
  mfa, 2fa, two factor, multi factor
  otp, one time password
  rbac, role based access
  acl, access control list
  iam, identity and access management
  cors, cross origin
  csrf, cross site request forgery
  xss, cross site scripting
  rce, remote code execution
  cve, vulnerability
  pii, personal data
  ttl, time to live
  slo, service level objective
  sla, service level agreement
  rca, root cause analysis
  postmortem, post mortem, incident review, retrospective
  ha, high availability, highly available
  dr, disaster recovery
  rpo, recovery point objective
  mq, message queue
  dlq, dead letter, dead letter queue
  pubsub, pub sub, publish subscribe
  rpc, remote procedure call
  orm, object relational mapping
  ddl, schema change, schema migration
  fd, file descriptor
  iops, io operations
  nic, network interface
  mtu, packet size
  bgp, route announcement
  cpu, processor
  ram, memory
  ssd, solid state disk
  fs, filesystem, file system
  nfs, network file system
  os, operating system
  ntp, clock synchronisation, time sync
  tz, timezone, time zone
  dst, daylight saving, summer time, summertime
  utc, gmt
  env, environment
  env var, environment variable
  config, configuration, cfg, conf
  repo, repository
  prod, production
  dev, development
  stg, staging
  auth, authentication
  authn, authentication
  authz, authorization
  perms, permission, permissions
  creds, credential, credentials
  pw, pwd, passwd, password
  secret, credential
  admin, administrator
  app, application
  ui, user interface, frontend
  sdk, client library
  cli, command line
  gui, graphical interface
  ws, websocket, web socket
  sse, server sent events
  http2, h2, h2c
  ssh, secure shell, remote shell
  cron, cron job, cronjob, scheduled job, scheduled task
  msg, message
  req, request
  resp, response
  params, parameter
  param, parameter
  arg, argument
  args, arguments
  dir, directory, folder
  lib, library
  libs, libraries
  pkg, package
  deps, dependency, dependencies
  ver, version
  img, image
  btn, button
  err, error
  exc, exception
  fn, func, function
  docs, documentation
  info, information
  stats, statistics
  metrics, measurements
  obs, observability
  gha, github actions
  gh, github
  gcp, google cloud
  aws, amazon web services
  gke, google kubernetes engine
  eks, elastic kubernetes service
  aks, azure kubernetes service
  pg, postgres, postgresql
  js, javascript
  ts, typescript
  py, python
  tf, terraform
  e2e, end to end
  poc, proof of concept
  pr, pull request, merge request
  wip, work in progress
  eol, end of life
  rps, requests per second
  qps, queries per second
  p99, tail latency
  ml, machine learning
  ai, artificial intelligence
  llm, language model
  rag, retrieval augmented generation
  crd, custom resource definition, custom resource
  hpa, horizontal pod autoscaler
  pdb, pod disruption budget
  cni, container network interface, network plugin
  csi, container storage interface, storage driver
  ingress, ingress controller
  svc, service
  ns, namespace

  # errors and what people call them
  enospc, no space left on device, no space left, disk full, out of disk, disk space
  econnrefused, connection refused
  econnreset, connection reset, connection reset by peer
  etimedout, connection timed out
  enotfound, getaddrinfo, could not resolve host, cannot resolve host
  emfile, too many open files
  eacces, permission denied, access denied
  eaddrinuse, address already in use, port already in use
  enoent, no such file, file not found
  epipe, broken pipe
  segfault, segmentation fault, sigsegv
  sigkill, exit code 137, killed
  sigterm, graceful shutdown
  npe, null pointer, nil pointer, null dereference, nil dereference
  404, not found, page not found
  401, unauthorized, unauthenticated
  403, forbidden
  429, too many requests, rate limited, rate limit
  500, internal server error
  502, bad gateway
  503, service unavailable
  504, gateway timeout, gateway time out
  nxdomain, non existent domain
  crashloopbackoff, crash loop, crashloop, restart loop
  imagepullbackoff, errimagepull, image pull
  timeout, time out, timed out, deadline exceeded
  deadlock, dead lock
  livelock, live lock
  race condition, data race, race
  stack overflow, stackoverflow, maximum call stack
  split brain, splitbrain
  thundering herd, stampede, dogpile
  cache stampede, cache miss storm
  retry storm, retry loop, retry amplification
  failover, fail over
  rollback, roll back, rolled back, rolling back, revert
  rollout, roll out, rolled out, rolling out
  hotfix, hot fix
  outage, downtime, service disruption
  timeline, chronology
  workaround, work around
  shutdown, shut down
  startup, start up
  lockout, lock out, locked out
  login, log in, logged in, sign in, signin, logging in
  logout, log out, sign out
  setup, set up
  backup, back up
  cleanup, clean up
  blacklist, blocklist, denylist
  whitelist, allowlist
  master, primary, leader
  slave, replica, secondary, follower

  # spelling of British and American English
  behaviour, behavior
  colour, color
  serialise, serialize
  deserialise, deserialize
  initialise, initialize
  organisation, organization
  authorise, authorize
  synchronise, synchronize
  normalise, normalize
  optimise, optimize
  virtualisation, virtualization
  centre, center
  cancelled, canceled
  licence, license
  catalogue, catalog
  throttling, throttled
  labelled, labeled
  analyse, analyze
  dependant, dependent
  artefact, artifact
  grey, gray
  recognise, recognize
  minimise, minimize
  summarise, summarize
  neighbour, neighbor

  # irregular forms that stemming does not join
  ran, run
  went, go, gone
  lost, lose
  broke, broken, break
  froze, frozen, freeze
  tore, torn, tear
  threw, thrown, throw
  wrote, written, write
  sent, send
  stole, stolen, steal
  began, begun, begin
  fell, fallen, fall
  came, come
  took, taken, take
  gave, given, give
  ate, eaten, eat
  grew, grown, grow
  hung, hang
  stuck, stick
  kept, keep
  built, build
  caught, catch
  forgot, forgotten, forget
  hid, hidden, hide
  saw, seen, see
  chose, chosen, choose
  knew, known, know
  spoke, spoken, speak
  woke, woken, wake
  slept, sleep
  spent, spend
  paid, pay
  held, hold
  found, find
  fed, feed
  led, lead
  met, meet
  understood, understand
  overran, overrun
  overwrote, overwritten, overwrite
  withdrew, withdrawn, withdraw
  sank, sunk, sink
  shrank, shrunk, shrink
  rose, risen, rise
  spun, spin
  swept, sweep
  dealt, deal
  indices, index, indexes
  vertices, vertex
  criteria, criterion
`;
