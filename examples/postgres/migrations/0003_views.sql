-- For people who report in SQL. Ask with the workspace: `where workspace = 'acme'`.

-- A state as jsonb, with U+FFFD for the two things jsonb cannot hold: U+0000 and half a surrogate pair.
create or replace function contact_desk.readable(state json) returns jsonb
language sql immutable parallel safe
return regexp_replace(
	state::text,
	'(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})',
	'\1\\ufffd',
	'gi'
)::jsonb;

-- A time of the desk; null before the year 1, which PostgreSQL writes in another way.
create or replace function contact_desk.time(instant text) returns timestamptz
language sql immutable parallel safe
return case when instant >= '0001' then instant::timestamptz end;

create or replace view contact_desk.contacts as
select
	contact.workspace,
	contact.id,
	(plain ->> 'number')::bigint as number,
	plain ->> 'type' as type,
	plain ->> 'channelType' as channel_type,
	plain ->> 'channelId' as channel_id,
	contact_desk.time(plain ->> 'createdAt') as created_at,
	contact_desk.time(contact_desk.readable(activity.state) ->> 'lastAt') as last_at
from contact_desk.records contact
cross join lateral contact_desk.readable(contact.state) as readable (plain)
left join contact_desk.records activity
	on activity.workspace = contact.workspace and activity.kind = 'activity' and activity.id = contact.id
where contact.kind = 'contact' and contact.revision > 0;

create or replace view contact_desk.conversations as
select
	record.workspace,
	record.id,
	plain ->> 'contactId' as contact_id,
	plain ->> 'channelId' as channel_id,
	plain ->> 'status' as status,
	contact_desk.time(plain ->> 'startedAt') as started_at,
	contact_desk.time(plain ->> 'resolvedAt') as resolved_at,
	contact_desk.time(plain ->> 'waitingSince') as waiting_since,
	contact_desk.time(plain ->> 'repliedAt') as replied_at,
	(plain ->> 'messages')::integer as messages,
	plain #>> '{last,preview}' as last_message
from contact_desk.records record
cross join lateral contact_desk.readable(record.state) as readable (plain)
where record.kind = 'conversation' and record.revision > 0;

create or replace view contact_desk.attribute_values as
select
	record.workspace,
	record.id as contact_id,
	attribute,
	value,
	plain #>> array['provenance', attribute, 'trust'] as trust,
	plain #>> array['provenance', attribute, 'source'] as source,
	contact_desk.time(plain #>> array['provenance', attribute, 'at']) as at
from contact_desk.records record
cross join lateral contact_desk.readable(record.state) as readable (plain)
cross join lateral jsonb_each_text(plain -> 'values') as held (attribute, value)
where record.kind = 'contact' and record.revision > 0;
