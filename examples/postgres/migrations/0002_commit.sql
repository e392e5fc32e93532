-- Keys of more than 512 bytes are kept as their beginning and their SHA-256: a row of an index holds 2,704 bytes.
-- `store/keys.ts` does the same.
create or replace function contact_desk.key(whole text) returns text
language sql immutable parallel safe
return case
	when octet_length(whole) <= 512 then whole
	else left(whole, 100) || chr(1) || encode(sha256(convert_to(whole, 'UTF8')), 'hex')
end;

-- Added to every position. Transaction ids start again in a cluster that was filled from a dump; see after_restore.
create or replace function contact_desk.position_base() returns bigint
language sql stable parallel safe
return 0;

-- Positions below this are settled: no transaction that could still write one of them is running. A position is made of the
-- id of its transaction, so that positions become visible in their order without a counter that all commits would wait for.
create or replace function contact_desk.horizon() returns bigint
language sql stable
return contact_desk.position_base() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint * 16384;

-- Writes a change set, or nothing of it. Answers the position of its first event; the others follow by one.
-- Raises 40001 where a revision, a guard or a creation does not hold, 23505 where a key or a request is taken.
-- Each table is visited row by row, by its whole key, in one order for all commits: plans cannot grow old, and deadlocks are
-- rare. (Plans are kept by the session; one made while tables were small must not read them from end to end for ever.)
create or replace function contact_desk.commit(in_workspace text, change_set jsonb) returns double precision
language plpgsql
set enable_seqscan = off
as $$
declare
	step record;
	held integer;
	written integer;
	first bigint;
begin
	insert into contact_desk.records (workspace, kind, id, revision)
	select in_workspace, guard.kind, guard.id, 0
	from jsonb_to_recordset(change_set -> 'guards') as guard (kind text, id text, revision integer)
	where guard.revision = 0
	order by guard.kind, guard.id
	on conflict do nothing;

	for step in
		select kind, id, revision, null::integer as after, null::text as state
		from jsonb_to_recordset(change_set -> 'guards') as guard (kind text, id text, revision integer)
		union all
		select kind, id, before, after, state
		from jsonb_to_recordset(change_set -> 'changes')
			as change (kind text, id text, before integer, after integer, state text)
		order by kind, id
	loop
		if step.after is null then
			select r.revision into held from contact_desk.records r
			where r.workspace = in_workspace and r.kind = step.kind and r.id = step.id
			for share;
			written := case when held = step.revision then 1 else 0 end;
		elsif step.revision = 0 then
			insert into contact_desk.records as r (workspace, kind, id, revision, state)
			values (in_workspace, step.kind, step.id, step.after, step.state::json)
			on conflict (workspace, kind, id) do update
			set revision = excluded.revision, state = excluded.state
			where r.revision = 0;
			get diagnostics written = row_count;
		else
			update contact_desk.records r set revision = step.after, state = step.state::json
			where r.workspace = in_workspace and r.kind = step.kind and r.id = step.id and r.revision = step.revision;
			get diagnostics written = row_count;
		end if;
		if written is distinct from 1 then
			raise exception 'a record has another revision' using errcode = '40001';
		end if;
	end loop;

	for step in
		select space, key from jsonb_to_recordset(change_set -> 'released') as claim (space text, key text)
		order by space, key
	loop
		delete from contact_desk.claims c
		where c.workspace = in_workspace and c.space = step.space and c.key = step.key;
	end loop;
	insert into contact_desk.claims (workspace, space, key, kind, id)
	select in_workspace, space, key, kind, id
	from jsonb_to_recordset(change_set -> 'taken') as claim (space text, key text, kind text, id text)
	order by space, key;

	for step in
		select index, key, sort, id
		from jsonb_to_recordset(change_set -> 'removed') as entry (index text, key text, sort text, id text)
		order by index, key, sort, id
	loop
		delete from contact_desk.entries e
		where e.workspace = in_workspace and e.index = step.index and e.key = step.key
			and e.sort = step.sort and e.id = step.id;
	end loop;
	insert into contact_desk.entries (workspace, index, key, sort, id)
	select in_workspace, index, key, sort, id
	from jsonb_to_recordset(change_set -> 'put') as entry (index text, key text, sort text, id text)
	order by index, key, sort, id
	on conflict do nothing;

	insert into contact_desk.receipts (workspace, request_id, receipt)
	select in_workspace, request_id, receipt::json
	from jsonb_to_recordset(change_set -> 'receipts') as kept (request_id text, receipt text);

	if jsonb_array_length(change_set -> 'events') > 16384 then
		raise exception 'a change set has at most 16384 facts' using errcode = '54000';
	end if;
	first := contact_desk.position_base() + pg_current_xact_id()::text::bigint * 16384;
	insert into contact_desk.events (workspace, position, kind, id, revision, type, data, personal, origin)
	select in_workspace, first + place - 1, kind, id, revision, type, data::json, personal::json,
		(change_set ->> 'origin')::json
	from rows from (
		jsonb_to_recordset(change_set -> 'events')
			as (kind text, id text, revision integer, type text, data text, personal text)
	) with ordinality as happened (kind, id, revision, type, data, personal, place);
	return first;
end
$$;

-- To be called once after the tables were filled from a dump of another cluster, before anybody writes: positions go on above
-- those there are.
create or replace function contact_desk.after_restore() returns bigint
language plpgsql
as $$
declare
	base bigint;
begin
	-- Of every workspace on purpose: the base is one for all.
	select greatest(0, coalesce(max(position), 0) - pg_current_xact_id()::text::bigint * 16384 + 16384) into base
	from contact_desk.events;
	execute format(
		'create or replace function contact_desk.position_base() returns bigint language sql stable parallel safe return %s',
		base
	);
	return base;
end
$$;
