-- Everything a desk keeps, in six tables that know no kind of record: a new kind needs no migration.
-- The workspace leads every key. Keys and sorts are compared byte by byte, in no language.
create schema if not exists contact_desk;

-- One row for each record. A row without a state stands for a record that was never written and on which a decision rested:
-- it is there to be locked, and is read by nobody.
-- The state is `json`, not `jsonb`: it comes back as it was written, with U+0000 and lone surrogates, the order of keys and
-- every digit. Nobody searches in it; what is searched for stands in claims and entries.
create table if not exists contact_desk.records (
	workspace text collate "C" not null,
	kind text collate "C" not null,
	id text collate "C" not null,
	revision integer not null,
	state json,
	primary key (workspace, kind, id),
	check ((revision = 0) = (state is null))
) with (fillfactor = 85);

-- Keys that one record holds at a time.
create table if not exists contact_desk.claims (
	workspace text collate "C" not null,
	space text collate "C" not null,
	key text collate "C" not null,
	kind text collate "C" not null,
	id text collate "C" not null,
	primary key (workspace, space, key)
);

-- Lines of indexes: records under a key, in order of sort and id.
create table if not exists contact_desk.entries (
	workspace text collate "C" not null,
	index text collate "C" not null,
	key text collate "C" not null,
	sort text collate "C" not null,
	id text collate "C" not null,
	primary key (workspace, index, key, sort, id)
);

-- What has happened. What could tell who a person is stands in `personal` alone: erasing means setting it to null.
create table if not exists contact_desk.events (
	workspace text collate "C" not null,
	position bigint not null,
	kind text collate "C" not null,
	id text collate "C" not null,
	revision integer not null,
	type text not null,
	data json not null,
	personal json,
	origin json not null,
	primary key (workspace, position),
	unique (workspace, kind, id, revision)
);

-- What requests answered.
create table if not exists contact_desk.receipts (
	workspace text collate "C" not null,
	request_id text collate "C" not null,
	receipt json not null,
	primary key (workspace, request_id)
);

-- The last number of each sequence. Reserving is a statement of its own, so that nobody waits for a commit.
create table if not exists contact_desk.numbers (
	workspace text collate "C" not null,
	sequence text collate "C" not null,
	last bigint not null,
	primary key (workspace, sequence)
) with (fillfactor = 50);
