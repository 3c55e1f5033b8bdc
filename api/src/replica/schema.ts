import { createHash } from 'node:crypto'

/**
 * The replica's tables. `records` and `journal` are the truth as far as this process has read it; `lookups`, `texts`,
 * `words`, `clients`, `contacts`, `contact_links`, `merged`, `walls`, `wall_people`, `jobs`, `tasks`, `deadlines`, `expecting` and `entries` are worked out from the records for the queries,
 * `graded` holds how the texts answer the search under way, `hidden` the clients and contacts that whoever asks may not see; `items` is what SharePoint's lists are known to hold, `marks` where its reading goes on.
 * A record `stands` as the commit left it that nothing but what was undone again has changed since; `stood` is where it
 * stood before and after each commit. Everything can be made anew from the Journal list.
 */
export const schema = `
create table records (
  list text not null, key text not null, stream text not null, version integer not null, commit_id text not null,
  stands text not null, body text, primary key (list, key)
) without rowid;
create index records_by_commit on records (commit_id);

create table stood (
  commit_id text not null, list text not null, key text not null, before text, after text not null,
  primary key (commit_id, list, key)
) without rowid;

create table lookups (
  list text not null, name text not null, value text not null, key text not null,
  primary key (list, name, value, key)
) without rowid;
create index lookups_by_key on lookups (list, key);

create table streams (stream text primary key, head integer not null, commit_id text not null) without rowid;

create table journal (
  commit_id text primary key, item integer, stream text not null, version integer not null, command text not null unique,
  name text not null, actor text not null, at text not null, cause text, undoes text, refused integer not null,
  changes integer not null, late integer not null, entry text not null
) without rowid;
create index journal_by_item on journal (item);
create index journal_by_stream on journal (stream, version);
create index journal_by_cause on journal (cause, item, refused, name, changes, stream) where cause is not null;
create index journal_by_undoes on journal (undoes) where undoes is not null;
create index journal_of_acts on journal (actor, at, item, name) where cause is null and refused = 0;
create index journal_of_finished on journal (actor, at) where name = 'finish-task';

create table pending (command text primary key, commit_id text not null) without rowid;
create index pending_by_commit on pending (commit_id);

create table waiting (stream text not null, version integer not null, item integer, entry text not null,
  primary key (stream, version)) without rowid;
create table broken (stream text primary key, reason text not null) without rowid;
create table numbers (
  series text primary key, last integer not null, taken integer not null default 1
) without rowid;

create table items (
  list text not null, key text not null, id text not null, etag text not null, version integer not null,
  primary key (list, key)
) without rowid;

create table marks (name text primary key, value text not null) without rowid;

create table texts (id integer primary key, text text not null unique);
create table words (word text not null, text integer not null, primary key (word, text)) without rowid;
create temp table graded (text integer primary key, mark integer not null);

create table walls (client text primary key, side text not null) without rowid;
create table wall_people (client text not null, person text not null, primary key (client, person)) without rowid;
create temp table hidden (key text primary key, id text not null) without rowid;

create table clients (
  key text primary key, code text not null, name text not null, sort text not null, words text not null,
  status text not null, text integer not null, holds text
) without rowid;
create index clients_by_sort on clients (sort, key, words, status);
create index clients_by_text on clients (text, key, sort, status);

create index clients_held on clients (sort, key) where holds is not null;

create table merged (client text primary key, target text not null) without rowid;
create index merged_by_target on merged (target);

create table contacts (
  key text primary key, name text not null, sort text not null, has_left integer not null, text integer not null
) without rowid;
create index contacts_by_text on contacts (text);
create table contact_links (client text not null, contact text not null, serves integer not null,
  primary key (contact, client)) without rowid;
create index contact_links_by_client on contact_links (client);

create table jobs (
  key text primary key, client text not null, sort text, all_words text,
  name text not null, words text not null, status text not null, start text not null, due text not null, template text not null, in_review integer not null, done integer not null,
  tasks integer not null, planned integer not null, tags text, text integer not null, sub_status text,
  waiting text, waiting_since text, waiting_by text, waiting_on text, chase_on text,
  stat text, service text not null, partner text, manager text, preparer text, reviewer text, waits_on text,
  holds text
) without rowid;
create index jobs_by_client on jobs (client, status, sort, key, due, text);
create index jobs_by_due on jobs (due, sort, key, status, in_review, all_words) where status not in ('done', 'cancelled');
create index jobs_by_partner on jobs (partner, due, sort, key, status) where status not in ('done', 'cancelled');
create index jobs_by_manager on jobs (manager, due, sort, key, status) where status not in ('done', 'cancelled');
create index jobs_by_preparer on jobs (preparer, due, sort, key, status) where status not in ('done', 'cancelled');
create index jobs_by_reviewer on jobs (reviewer, due, sort, key, status) where status not in ('done', 'cancelled');
create index jobs_by_service on jobs (service, due, sort, key, status) where status not in ('done', 'cancelled');
create index jobs_by_stage on jobs (status, in_review, due, stat, sort);
create index jobs_by_deadline on jobs (stat, due, sort, key) where stat is not null;
create index jobs_by_start on jobs (start) where status not in ('done', 'cancelled');
create index jobs_waiting_by on jobs (waiting_by, chase_on, waiting_since) where waiting is not null;
create index jobs_waiting_on on jobs (waiting_on, waiting_since) where waiting_on is not null;
create index jobs_by_template on jobs (template);
create index jobs_held on jobs (sort, key) where holds is not null;
create index jobs_by_text on jobs (text, client, status, due, key);

create table job_people (job text not null, person text not null, place integer not null,
  primary key (person, job)) without rowid;
create index job_people_by_job on job_people (job, place);

create table tasks (
  job text not null, id text not null, place integer not null, title text not null, assignee text, status text not null,
  due text not null, pinned integer not null, estimate integer not null, ready_on text, sign_off integer not null,
  done_by text, done_at text, reviewer text, live integer not null, text integer not null,
  primary key (job, id)
) without rowid;
create index tasks_by_job on tasks (job, place, ready_on) where live = 1;
create index tasks_by_due on tasks (due, job, place) where live = 1;
create index tasks_by_assignee on tasks (assignee, due, estimate desc, status, ready_on) where live = 1;
create index tasks_by_assignee_and_job on tasks (assignee, due, job, place) where live = 1;
create index tasks_by_text on tasks (text, due, assignee, job, id) where live = 1;
create index tasks_in_review on tasks (status, reviewer) where status = 'in-review';

create table deadlines (
  job text not null, id text not null, service text not null, client text not null, date text not null, rule text not null,
  jurisdiction text not null, filed text, job_status text, name text not null, people text not null,
  facts text not null, primary key (job, id, service)
) without rowid;
create index deadlines_by_date on deadlines (date, service, filed, job_status, client, rule);
create index deadlines_by_client on deadlines (client, date);
create index deadlines_by_service on deadlines (service) where service <> '';

create table expecting (service text primary key, client text not null, template text not null, until text not null);
create index expecting_by_until on expecting (until);

create table entries (
  key text primary key, person text not null, client text, job text, task text, activity text, date text not null,
  minutes integer not null
) without rowid;
create index entries_by_day on entries (person, date, minutes);
create index entries_by_job on entries (job, task, minutes) where job is not null;
`

/** The tables that a snapshot holds; the others are worked out from the records. */
export const keptTables = [
  'records',
  'stood',
  'streams',
  'journal',
  'pending',
  'waiting',
  'broken',
  'numbers',
  'items',
  'marks',
] as const

/** What a snapshot must have been written with to be read. */
export const format = createHash('sha256').update(schema).digest('hex').slice(0, 16)
