-- What the facts of organs and officers come to; rebuilt from them.
create table organ (
  id integer primary key,
  uid {guid} not null unique,
  code {text} not null unique,
  name {text} not null,
  short_name {text} not null,
  kind {text} not null,
  letter_prefix {text} not null,
  parent integer references organ (id),
  abolished_on {date},
  details {text} not null
);
create index organ_of_parent on organ (parent);

create table organ_name (
  organ integer not null references organ (id),
  name {text} not null,
  since {date} not null,
  until {date},
  primary key (organ, name, since)
);
create index organ_by_name on organ_name (name);

create table appointment (
  officer {guid} not null,
  organ integer not null,
  role {text} not null,
  unit {text},
  since {date} not null,
  until {date}
);
create index appointment_of_officer on appointment (officer);
create index appointment_in_organ on appointment (organ);

-- Ordinary state: persons and how they sign in. Names of persons stand here and in no fact, so that they can be changed.
create table account (
  id {guid} primary key,
  name {text} not null,
  sign_in_name {text} not null,
  normal_name {text} not null unique,
  password_hash {text},
  must_change boolean not null,
  stamp {text} not null,
  version {text} not null,
  failures integer not null,
  locked_until {instant},
  two_factor boolean not null,
  authenticator_key {text},
  last_step bigint not null
);

create table recovery_code (
  account {guid} not null references account (id),
  hash {text} not null,
  primary key (account, hash)
);

create table session (
  id {guid} primary key,
  officer {guid} not null references account (id),
  organ integer,
  opened_at {instant} not null,
  seen_at {instant} not null,
  browser {text} not null
);
create index session_of_officer on session (officer);

-- The keys that cookies and authenticator secrets are protected with, themselves encrypted under the master key.
create table protection_key (
  name {text} primary key,
  sealed {bytes} not null
);
