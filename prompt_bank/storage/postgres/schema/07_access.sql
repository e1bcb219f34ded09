-- Who may call and read what. PUBLIC may nothing. aktiv_curator and aktiv_admin are members of
-- aktiv_recruiter (prompt_bank.storage.postgres.schema makes the roles).

REVOKE ALL ON ALL TABLES IN SCHEMA aktiv_bank FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA aktiv_bank FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA aktiv_bank FROM PUBLIC;
REVOKE ALL ON SCHEMA aktiv_bank FROM PUBLIC;
-- Nor will it be able to call what later steps add.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

GRANT USAGE ON SCHEMA aktiv_bank TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.submit(jsonb, boolean) TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.hello() TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.holds(bigint, bigint, integer) TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.changes(bigint, bigint, integer, bigint) TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.waiting(bigint, bigint) TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.has_role(text) TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.audiences() TO aktiv_recruiter;
GRANT EXECUTE ON FUNCTION aktiv_bank.prompts_of(text) TO aktiv_admin;
GRANT EXECUTE ON FUNCTION aktiv_bank.take_over(text, text) TO aktiv_admin;

-- What was shown to one of the reader's audiences may be read, by psql or anything else.
ALTER TABLE aktiv_bank.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE aktiv_bank.feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE aktiv_bank.prompt ENABLE ROW LEVEL SECURITY;
ALTER TABLE aktiv_bank.circle ENABLE ROW LEVEL SECURITY;
ALTER TABLE aktiv_bank.deleted ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON aktiv_bank.record, aktiv_bank.feed TO aktiv_recruiter;
CREATE POLICY shown ON aktiv_bank.feed FOR SELECT TO aktiv_recruiter
    USING (audience = ANY ((SELECT aktiv_bank.audiences())::text[]));
CREATE POLICY shown ON aktiv_bank.record FOR SELECT TO aktiv_recruiter
    USING (EXISTS (SELECT FROM aktiv_bank.feed WHERE feed.record = record.id));
