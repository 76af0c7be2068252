"""The text of the database's functions; `triggers` fills in tables and columns."""

PRUNED = """
CREATE OR REPLACE FUNCTION gate_pruned(row_data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}'::jsonb) FROM jsonb_each(row_data)
  WHERE value NOT IN ('null'::jsonb, '""'::jsonb, '[]'::jsonb, '{}'::jsonb, 'false'::jsonb, '"[]"'::jsonb)
$$
"""

SEAL_HEAD = """
CREATE OR REPLACE FUNCTION gate_seal(page bigint) RETURNS text LANGUAGE plpgsql STABLE SET timezone = 'UTC' AS $$
DECLARE body jsonb;
BEGIN
  CASE (SELECT t.app_label || '.' || t.model FROM wagtailcore_page p
        JOIN django_content_type t ON t.id = p.content_type_id WHERE p.id = page)
"""

SEAL_TAIL = """
    ELSE RETURN NULL;
  END CASE;
  RETURN encode(sha256(convert_to(body::text, 'UTF8')), 'hex');
END $$
"""

CHECK = """
CREATE OR REPLACE FUNCTION gate_check(wanted bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Taken down, whichever way: what goes up again needs clearance anew.
  UPDATE {publication} SET ended_at = now(), ending = 'taken_down'
    WHERE page_id = wanted AND ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM {page} WHERE id = wanted AND live);
  IF EXISTS (SELECT 1 FROM {page} WHERE id = wanted AND live AND depth > 1) AND NOT EXISTS (
    SELECT 1 FROM {publication} u JOIN {seal} s ON s.publication_id = u.id
    JOIN {approval} a ON a.id = u.approval_id AND a.page_id = u.page_id AND a.digest = u.digest
    WHERE u.page_id = wanted AND u.ended_at IS NULL AND a.revoked_at IS NULL
      AND s.page_id = wanted AND s.seal = gate_seal(wanted)
  ) THEN
    RAISE EXCEPTION 'gate: page % would be public without clearance of exactly this content', wanted
      USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION gate_page_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM gate_check((to_jsonb(OLD) ->> TG_ARGV[0])::bigint);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM gate_check((to_jsonb(NEW) ->> TG_ARGV[0])::bigint);
  END IF;
  RETURN NULL;
END $$
"""

APPEND_ONLY = """
CREATE OR REPLACE FUNCTION gate_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE may_set text[] := string_to_array(TG_ARGV[0], ',');
BEGIN
  IF TG_OP = 'UPDATE'
    AND (to_jsonb(OLD) - may_set) = (to_jsonb(NEW) - may_set)
    AND (to_jsonb(OLD) ->> may_set[1]) IS NULL
    AND (to_jsonb(NEW) ->> may_set[1]) IS NOT NULL
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'gate: % is a record that nobody changes', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$
"""

SHOWN = """
CREATE OR REPLACE FUNCTION gate_shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  guarded text[] := string_to_array(TG_ARGV[1], ',');
  column_name text;
  changed boolean := TG_OP = 'DELETE';
BEGIN
  IF NOT changed THEN
    FOREACH column_name IN ARRAY guarded LOOP
      changed := changed
        OR (to_jsonb(OLD) ->> column_name) IS DISTINCT FROM (to_jsonb(NEW) ->> column_name);
    END LOOP;
  END IF;
  IF changed AND EXISTS (
    SELECT 1 FROM {shown} s JOIN {publication} u ON u.id = s.publication_id
    JOIN django_content_type t ON t.id = s.content_type_id
    WHERE u.ended_at IS NULL AND s.object_id = OLD.id AND t.app_label || '.' || t.model = TG_ARGV[0]
  ) THEN
    RAISE EXCEPTION 'gate: % % is shown on a public page', TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$
"""

REFERENCE = """
CREATE OR REPLACE FUNCTION gate_reference() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only what the approved content itself shows becomes public with it.
  IF TG_OP <> 'DELETE' AND NOT EXISTS (
    SELECT 1 FROM {publication} u JOIN {approval} a ON a.id = u.approval_id
    JOIN django_content_type t ON t.id = NEW.content_type_id
    WHERE u.id = NEW.publication_id AND u.ended_at IS NULL
      AND jsonb_exists(a.content -> 'shown', t.model || ':' || NEW.object_id)
  ) THEN
    RAISE EXCEPTION 'gate: the approved content does not show this' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$
"""

REVOKED = """
CREATE OR REPLACE FUNCTION gate_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM gate_check(NEW.page_id);
  RETURN NULL;
END $$
"""
