-- What a record can be searched by, made by the desk: texts by the name of a field. A record that was written before this
-- migration is found by it once it is written again.
alter table contact_desk.records add column if not exists fields jsonb;

-- As before, with the fields. Writes a change set, or nothing of it. Answers the position of its first event; the others follow by one.
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
		select kind, id, revision, null::integer as after, null::text as state, null::jsonb as fields
		from jsonb_to_recordset(change_set -> 'guards') as guard (kind text, id text, revision integer)
		union all
		select kind, id, before, after, state, fields
		from jsonb_to_recordset(change_set -> 'changes')
			as change (kind text, id text, before integer, after integer, state text, fields jsonb)
		order by kind, id
	loop
		if step.after is null then
			select r.revision into held from contact_desk.records r
			where r.workspace = in_workspace and r.kind = step.kind and r.id = step.id
			for share;
			written := case when held = step.revision then 1 else 0 end;
		elsif step.revision = 0 then
			insert into contact_desk.records as r (workspace, kind, id, revision, state, fields)
			values (in_workspace, step.kind, step.id, step.after, step.state::json, step.fields)
			on conflict (workspace, kind, id) do update
			set revision = excluded.revision, state = excluded.state, fields = excluded.fields
			where r.revision = 0;
			get diagnostics written = row_count;
		else
			update contact_desk.records r set revision = step.after, state = step.state::json, fields = step.fields
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
