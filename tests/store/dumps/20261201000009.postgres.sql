SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.events_wait_for_their_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO unsealed_events (event_id) SELECT id FROM added;
    RETURN NULL;
END $$;
CREATE FUNCTION public.the_log_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the log is append-only';
END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.__diesel_schema_migrations (
    version character varying(50) NOT NULL,
    run_on timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE public.address_codes (
    id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    tries_left integer NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT address_codes_digest_check CHECK ((length(digest) = 32)),
    CONSTRAINT address_codes_salt_check CHECK ((length(salt) = 32)),
    CONSTRAINT address_codes_tries_left_check CHECK (((tries_left >= 0) AND (tries_left <= 5)))
);
CREATE TABLE public.allocation_plan_boards (
    plan_id uuid NOT NULL,
    run integer NOT NULL,
    instance bytea NOT NULL,
    lines bytea NOT NULL,
    CONSTRAINT allocation_plan_boards_run_check CHECK ((run > 0))
);
CREATE TABLE public.allocation_plan_rows (
    plan_id uuid NOT NULL,
    run integer NOT NULL,
    number bigint NOT NULL,
    component bigint NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    pledge_id uuid NOT NULL,
    pledge_line_id uuid NOT NULL,
    quantity bigint NOT NULL,
    points bigint NOT NULL,
    fixed boolean NOT NULL,
    outcome text NOT NULL,
    reason text,
    allocation_id uuid,
    CONSTRAINT allocation_plan_rows_applied CHECK (((outcome = 'applied'::text) = (allocation_id IS NOT NULL))),
    CONSTRAINT allocation_plan_rows_component_check CHECK ((component >= 0)),
    CONSTRAINT allocation_plan_rows_number_check CHECK ((number >= 0)),
    CONSTRAINT allocation_plan_rows_outcome_check CHECK ((outcome = ANY (ARRAY['planned'::text, 'applied'::text, 'skipped'::text]))),
    CONSTRAINT allocation_plan_rows_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint))),
    CONSTRAINT allocation_plan_rows_run_check CHECK ((run > 0)),
    CONSTRAINT allocation_plan_rows_skipped CHECK (((outcome = 'skipped'::text) = (reason IS NOT NULL)))
);
CREATE TABLE public.allocation_plans (
    id uuid NOT NULL,
    state text NOT NULL,
    track text NOT NULL,
    scope jsonb NOT NULL,
    weights jsonb NOT NULL,
    edits jsonb NOT NULL,
    run integer NOT NULL,
    fingerprint text,
    progress_done bigint NOT NULL,
    progress_total bigint NOT NULL,
    claim uuid,
    heartbeat_at timestamp with time zone,
    attempts integer NOT NULL,
    failure text,
    report jsonb,
    created_by uuid NOT NULL,
    office_id uuid NOT NULL,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    applied_at timestamp with time zone,
    CONSTRAINT allocation_plans_applied CHECK (((state = 'applied'::text) = (applied_at IS NOT NULL))),
    CONSTRAINT allocation_plans_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT allocation_plans_claimed CHECK (((state = 'running'::text) = (claim IS NOT NULL))),
    CONSTRAINT allocation_plans_finished CHECK (((state = ANY (ARRAY['queued'::text, 'running'::text])) = (finished_at IS NULL))),
    CONSTRAINT allocation_plans_progress_done_check CHECK ((progress_done >= 0)),
    CONSTRAINT allocation_plans_progress_total_check CHECK ((progress_total >= 0)),
    CONSTRAINT allocation_plans_run_check CHECK ((run > 0)),
    CONSTRAINT allocation_plans_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text, 'applied'::text]))),
    CONSTRAINT allocation_plans_track_check CHECK ((track = ANY (ARRAY['a'::text, 'b'::text]))),
    CONSTRAINT allocation_plans_version_check CHECK ((version > 0))
);
CREATE TABLE public.allocations (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    pledge_id uuid NOT NULL,
    pledge_line_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    donor_id uuid NOT NULL,
    state text NOT NULL,
    quantity bigint NOT NULL,
    planned bigint NOT NULL,
    shipped bigint NOT NULL,
    received bigint NOT NULL,
    lost_or_damaged bigint NOT NULL,
    released bigint NOT NULL,
    substitute boolean NOT NULL,
    proposed_by text NOT NULL,
    donor_agreed_at timestamp with time zone,
    recipient_agreed_at timestamp with time zone,
    hold_until timestamp with time zone,
    standby_since timestamp with time zone,
    committed_at timestamp with time zone,
    split_from uuid,
    reason text,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    stepped_back text,
    waits_for text,
    accepted_since timestamp with time zone,
    reassigned_from uuid,
    donor_word text,
    recipient_word text,
    CONSTRAINT allocations_accepted_since CHECK (((state = 'accepted'::text) = (accepted_since IS NOT NULL))),
    CONSTRAINT allocations_agreed CHECK (((state <> ALL (ARRAY['accepted'::text, 'committed'::text])) OR ((donor_agreed_at IS NOT NULL) AND (recipient_agreed_at IS NOT NULL)))),
    CONSTRAINT allocations_committed CHECK (((committed_at IS NOT NULL) OR ((state <> 'committed'::text) AND (shipped = 0)))),
    CONSTRAINT allocations_counted CHECK (((received + lost_or_damaged) <= shipped)),
    CONSTRAINT allocations_donor_word_check CHECK ((donor_word = ANY (ARRAY['own'::text, 'reported'::text]))),
    CONSTRAINT allocations_hold CHECK (((state = 'proposed'::text) = (hold_until IS NOT NULL))),
    CONSTRAINT allocations_lost_or_damaged_check CHECK ((lost_or_damaged >= 0)),
    CONSTRAINT allocations_own_need CHECK (((donor_id <> recipient_id) OR (state <> ALL (ARRAY['proposed'::text, 'accepted'::text, 'standby'::text])))),
    CONSTRAINT allocations_planned CHECK (((planned = 0) OR (state = 'committed'::text))),
    CONSTRAINT allocations_planned_check CHECK ((planned >= 0)),
    CONSTRAINT allocations_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['donor'::text, 'recipient'::text, 'coordinator'::text]))),
    CONSTRAINT allocations_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint))),
    CONSTRAINT allocations_reassigned CHECK (((reassigned_from IS NULL) OR (split_from IS NOT NULL))),
    CONSTRAINT allocations_received_check CHECK ((received >= 0)),
    CONSTRAINT allocations_recipient_word_check CHECK ((recipient_word = ANY (ARRAY['own'::text, 'reported'::text]))),
    CONSTRAINT allocations_released_check CHECK ((released >= 0)),
    CONSTRAINT allocations_shipped_check CHECK ((shipped >= 0)),
    CONSTRAINT allocations_stands_by CHECK (((state = 'standby'::text) = (standby_since IS NOT NULL))),
    CONSTRAINT allocations_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'committed'::text, 'fulfilled'::text, 'standby'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text, 'released'::text]))),
    CONSTRAINT allocations_stepped_back CHECK (((stepped_back IS NULL) OR (state = 'standby'::text))),
    CONSTRAINT allocations_stepped_back_check CHECK ((stepped_back = ANY (ARRAY['proposed'::text, 'accepted'::text, 'committed'::text]))),
    CONSTRAINT allocations_units CHECK ((((shipped + planned) + released) <= quantity)),
    CONSTRAINT allocations_version_check CHECK ((version > 0)),
    CONSTRAINT allocations_waits CHECK (((waits_for IS NULL) OR ((state = 'standby'::text) AND (stepped_back IS NULL)))),
    CONSTRAINT allocations_waits_for_check CHECK ((waits_for = ANY (ARRAY['donor'::text, 'recipient'::text, 'both'::text, 'council'::text])))
);
CREATE TABLE public.coverage_changes (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    promised bigint NOT NULL,
    received bigint NOT NULL
);
CREATE TABLE public.day_reckoning (
    list text NOT NULL,
    rules text NOT NULL,
    done boolean NOT NULL,
    reached uuid,
    CONSTRAINT day_reckoning_list_check CHECK (((list = 'needs'::text) OR (list = 'pledges'::text)))
);
CREATE TABLE public.decisions (
    id uuid NOT NULL,
    pledge_id uuid NOT NULL,
    body text NOT NULL,
    reference text NOT NULL,
    decided_on date NOT NULL,
    outcome text NOT NULL,
    value_cap_minor bigint,
    currency text,
    document text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    decided_on_zone text DEFAULT 'UTC'::text NOT NULL,
    CONSTRAINT decisions_currency_check CHECK ((length(currency) = 3)),
    CONSTRAINT decisions_decided_on_zone_check CHECK ((decided_on_zone <> ''::text)),
    CONSTRAINT decisions_outcome_check CHECK ((outcome = ANY (ARRAY['recommended'::text, 'deferred'::text, 'granted'::text, 'refused'::text]))),
    CONSTRAINT decisions_value_cap CHECK (((value_cap_minor IS NULL) = (currency IS NULL))),
    CONSTRAINT decisions_value_cap_minor_check CHECK (((value_cap_minor >= 0) AND (value_cap_minor <= '1000000000000000'::bigint)))
);
CREATE TABLE public.driver_codes (
    id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    label text NOT NULL,
    digest bytea NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    ended_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT driver_codes_digest_check CHECK ((length(digest) = 32)),
    CONSTRAINT driver_codes_over_once CHECK (((revoked_at IS NULL) OR (ended_at IS NULL))),
    CONSTRAINT driver_codes_time CHECK ((expires_at > made_at)),
    CONSTRAINT driver_codes_version_check CHECK ((version > 0))
);
CREATE TABLE public.due_moves (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.event_order (
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    CONSTRAINT event_order_seq_check CHECK ((seq > 0))
);
CREATE TABLE public.events (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    member_id uuid,
    organisation_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    need_id uuid,
    pledge_id uuid,
    shipment_id uuid,
    change jsonb NOT NULL,
    reason text,
    driver_code_id uuid,
    CONSTRAINT events_action_check CHECK ((action <> ''::text)),
    CONSTRAINT events_actor CHECK (((member_id IS NULL) = (organisation_id IS NULL))),
    CONSTRAINT events_driver CHECK (((driver_code_id IS NULL) OR (member_id IS NOT NULL))),
    CONSTRAINT events_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['organisation'::text, 'member'::text, 'token'::text, 'mandate'::text, 'need'::text, 'pledge'::text, 'allocation'::text, 'shipment'::text, 'receipt'::text, 'proposal'::text, 'catalogue'::text, 'places'::text, 'allocation_plan'::text])))
);
CREATE TABLE public.former_customs (
    shipment_id uuid NOT NULL,
    "position" integer NOT NULL,
    recipient_number text,
    code text NOT NULL,
    declared_on date NOT NULL,
    cleared_on date,
    report_filed_on date,
    filed_by uuid,
    filed_at timestamp with time zone,
    CONSTRAINT former_customs_filed CHECK (((filed_by IS NULL) = (filed_at IS NULL))),
    CONSTRAINT former_customs_position_check CHECK (("position" > 0)),
    CONSTRAINT former_customs_reported CHECK (((report_filed_on IS NULL) OR (cleared_on IS NOT NULL)))
);
CREATE TABLE public.former_kinds (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT former_kinds_kind_check CHECK ((kind = ANY (ARRAY['emergency_service'::text, 'community'::text, 'regional_administration'::text, 'municipality'::text, 'donor_programme'::text, 'association'::text, 'carrier'::text, 'aid_office'::text])))
);
CREATE TABLE public.former_quantities (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    quantity bigint,
    until timestamp with time zone NOT NULL,
    CONSTRAINT former_quantities_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint)))
);
CREATE TABLE public.import_lines (
    import_id uuid NOT NULL,
    number bigint NOT NULL,
    line bigint NOT NULL,
    cells jsonb NOT NULL,
    meant jsonb,
    verdict text NOT NULL,
    faults jsonb NOT NULL,
    taken boolean NOT NULL,
    fate text,
    need_id uuid,
    pledge_id uuid,
    CONSTRAINT import_lines_fate_check CHECK (((fate = 'made'::text) OR (fate = 'changed'::text) OR (fate = 'unchanged'::text) OR (fate = 'left'::text))),
    CONSTRAINT import_lines_line_check CHECK ((line > 0)),
    CONSTRAINT import_lines_number_check CHECK ((number >= 0)),
    CONSTRAINT import_lines_one CHECK (((need_id IS NULL) OR (pledge_id IS NULL))),
    CONSTRAINT import_lines_refused CHECK (((verdict = 'refused'::text) = (meant IS NULL))),
    CONSTRAINT import_lines_verdict_check CHECK (((verdict = 'new'::text) OR (verdict = 'changed'::text) OR (verdict = 'unchanged'::text) OR (verdict = 'doubtful'::text) OR (verdict = 'refused'::text)))
);
CREATE TABLE public.imported_rows (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    content text NOT NULL,
    own bytea,
    identity bytea NOT NULL,
    source bytea NOT NULL,
    told jsonb NOT NULL,
    need_id uuid,
    pledge_id uuid,
    read_at timestamp with time zone NOT NULL,
    CONSTRAINT imported_rows_content_check CHECK (((content = 'needs'::text) OR (content = 'offers'::text))),
    CONSTRAINT imported_rows_identity_check CHECK ((length(identity) = 32)),
    CONSTRAINT imported_rows_one CHECK (((need_id IS NULL) <> (pledge_id IS NULL))),
    CONSTRAINT imported_rows_own_check CHECK (((own IS NULL) OR (length(own) = 32))),
    CONSTRAINT imported_rows_source_check CHECK ((length(source) = 32))
);
CREATE TABLE public.imports (
    id uuid NOT NULL,
    content text NOT NULL,
    state text NOT NULL,
    checked boolean NOT NULL,
    lines bigint NOT NULL,
    done bigint NOT NULL,
    gone jsonb NOT NULL,
    made_by uuid,
    office_id uuid,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT imports_applied CHECK ((((state = 'applying'::text) OR (state = 'applied'::text)) = (applied_at IS NOT NULL))),
    CONSTRAINT imports_content_check CHECK (((content = 'needs'::text) OR (content = 'offers'::text))),
    CONSTRAINT imports_finished CHECK ((((state = 'applied'::text) OR (state = 'discarded'::text)) = (finished_at IS NOT NULL))),
    CONSTRAINT imports_lines_check CHECK ((lines >= 0)),
    CONSTRAINT imports_progress CHECK (((done >= 0) AND (done <= lines))),
    CONSTRAINT imports_sender CHECK (((made_by IS NULL) = (office_id IS NULL))),
    CONSTRAINT imports_state_check CHECK (((state = 'previewed'::text) OR (state = 'applying'::text) OR (state = 'applied'::text) OR (state = 'discarded'::text))),
    CONSTRAINT imports_version_check CHECK ((version > 0))
);
CREATE TABLE public.item_class_proposals (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    item_class text NOT NULL COLLATE pg_catalog."C",
    labels jsonb NOT NULL,
    unit text,
    class_kind text,
    ambiguous boolean NOT NULL,
    note text,
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    reason text,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT item_class_proposals_class_kind_check CHECK ((class_kind = ANY (ARRAY['goods'::text, 'expertise'::text, 'training'::text, 'visit'::text]))),
    CONSTRAINT item_class_proposals_decided_at CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
    CONSTRAINT item_class_proposals_decided_by CHECK (((state = 'proposed'::text) = (decided_by IS NULL))),
    CONSTRAINT item_class_proposals_kind_check CHECK ((kind = ANY (ARRAY['synonym'::text, 'class'::text]))),
    CONSTRAINT item_class_proposals_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text]))),
    CONSTRAINT item_class_proposals_version_check CHECK ((version > 0))
);
CREATE TABLE public.kept_replies (
    member_id uuid NOT NULL,
    idempotency_key text NOT NULL,
    fingerprint bytea NOT NULL,
    status integer NOT NULL,
    etag bigint,
    location text,
    body bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT kept_replies_status_check CHECK (((status >= 100) AND (status <= 599)))
);
CREATE TABLE public.list_versions (
    list text NOT NULL,
    version uuid NOT NULL,
    CONSTRAINT list_versions_list_check CHECK ((list = ANY (ARRAY['catalogue'::text, 'places'::text])))
);
CREATE TABLE public.mandates (
    id uuid NOT NULL,
    principal_id uuid NOT NULL,
    intermediary_id uuid NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT mandates_two_parties CHECK ((principal_id <> intermediary_id)),
    CONSTRAINT mandates_version_check CHECK ((version > 0))
);
CREATE TABLE public.members (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    language text NOT NULL,
    active boolean NOT NULL,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT members_language_check CHECK ((language = ANY (ARRAY['uk'::text, 'en'::text, 'fr'::text, 'de'::text, 'pl'::text, 'nl'::text, 'und'::text]))),
    CONSTRAINT members_role_check CHECK ((role = ANY (ARRAY['recipient'::text, 'donor'::text, 'carrier'::text, 'intermediary'::text, 'coordinator'::text, 'administrator'::text, 'auditor'::text]))),
    CONSTRAINT members_version_check CHECK ((version > 0))
);
CREATE TABLE public.need_lines (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    "position" integer NOT NULL,
    item_class text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    quantity bigint,
    unit text NOT NULL,
    pack_size bigint,
    excess bigint DEFAULT 0 NOT NULL,
    excess_decision text,
    excess_decided_at timestamp with time zone,
    ended_at timestamp with time zone,
    asked_quantity bigint,
    added_at timestamp with time zone,
    indivisible boolean DEFAULT false NOT NULL,
    min_lot bigint,
    substitutes text DEFAULT 'ask'::text NOT NULL,
    CONSTRAINT need_lines_asked CHECK (((asked_quantity IS NULL) OR (ended_at IS NOT NULL) OR (quantity IS NULL) OR (asked_quantity > quantity))),
    CONSTRAINT need_lines_asked_quantity_check CHECK (((asked_quantity >= 1) AND (asked_quantity <= '1000000000000'::bigint))),
    CONSTRAINT need_lines_decided CHECK (((excess_decision IS NULL) = (excess_decided_at IS NULL))),
    CONSTRAINT need_lines_decided_of_excess CHECK (((excess_decision IS NULL) OR (excess > 0))),
    CONSTRAINT need_lines_ended CHECK (((ended_at IS NULL) OR (quantity IS NOT NULL))),
    CONSTRAINT need_lines_excess_check CHECK ((excess >= 0)),
    CONSTRAINT need_lines_excess_decision_check CHECK ((excess_decision = ANY (ARRAY['keep'::text, 'release'::text, 'divert'::text]))),
    CONSTRAINT need_lines_lots CHECK (((min_lot IS NULL) OR ((min_lot > 1) AND (NOT indivisible)))),
    CONSTRAINT need_lines_pack_size_check CHECK (((pack_size >= 1) AND (pack_size <= '1000000000000'::bigint))),
    CONSTRAINT need_lines_position_check CHECK (("position" > 0)),
    CONSTRAINT need_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint))),
    CONSTRAINT need_lines_substitutes_check CHECK (((substitutes = 'accepted'::text) OR (substitutes = 'ask'::text) OR (substitutes = 'no'::text)))
);
CREATE TABLE public.need_spells (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.need_words (
    word text NOT NULL COLLATE pg_catalog."C",
    need_id uuid NOT NULL
);
CREATE TABLE public.needs (
    id uuid NOT NULL,
    reference text NOT NULL,
    recipient_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    priority integer NOT NULL,
    state text NOT NULL,
    close_reason text,
    region text,
    community text,
    handover_point text,
    delivery_address text,
    needed_by date,
    valid_until date,
    allows_surplus boolean NOT NULL,
    attention boolean NOT NULL,
    source_key text,
    verified_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    closed_at timestamp with time zone,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    consignee_id uuid,
    opened_at timestamp with time zone,
    content bigint DEFAULT 1 NOT NULL,
    enough_at timestamp with time zone,
    needed_by_zone text,
    needed_by_ends_at timestamp with time zone,
    valid_until_zone text,
    valid_until_ends_at timestamp with time zone,
    CONSTRAINT needs_close_reason_check CHECK ((close_reason = ANY (ARRAY['fulfilled'::text, 'withdrawn'::text, 'expired'::text, 'superseded'::text]))),
    CONSTRAINT needs_closed_reason CHECK (((state = 'closed'::text) = (close_reason IS NOT NULL))),
    CONSTRAINT needs_closed_since CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT needs_content CHECK (((content >= 1) AND (content <= version))),
    CONSTRAINT needs_enough CHECK (((enough_at IS NULL) OR (verified_at IS NOT NULL))),
    CONSTRAINT needs_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'expertise'::text, 'training'::text, 'visit'::text]))),
    CONSTRAINT needs_language_check CHECK ((language = ANY (ARRAY['uk'::text, 'en'::text, 'fr'::text, 'de'::text, 'pl'::text, 'nl'::text, 'und'::text]))),
    CONSTRAINT needs_needed_by CHECK ((((needed_by IS NULL) = (needed_by_zone IS NULL)) AND ((needed_by_ends_at IS NULL) OR (needed_by IS NOT NULL)))),
    CONSTRAINT needs_needed_by_zone_check CHECK ((needed_by_zone <> ''::text)),
    CONSTRAINT needs_opened CHECK (((verified_at IS NULL) = (opened_at IS NULL))),
    CONSTRAINT needs_priority_check CHECK (((priority >= 1) AND (priority <= 4))),
    CONSTRAINT needs_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'verified'::text, 'rejected'::text, 'closed'::text]))),
    CONSTRAINT needs_valid_until CHECK ((((valid_until IS NULL) = (valid_until_zone IS NULL)) AND ((valid_until_ends_at IS NULL) OR (valid_until IS NOT NULL)))),
    CONSTRAINT needs_valid_until_zone_check CHECK ((valid_until_zone <> ''::text)),
    CONSTRAINT needs_verified CHECK (((state <> 'verified'::text) OR ((verified_at IS NOT NULL) AND (confirmed_at IS NOT NULL)))),
    CONSTRAINT needs_version_check CHECK ((version > 0))
);
CREATE TABLE public.official_classes (
    code text NOT NULL COLLATE pg_catalog."C",
    check_digit integer NOT NULL,
    labels jsonb NOT NULL,
    CONSTRAINT official_classes_check_digit_check CHECK (((check_digit >= 0) AND (check_digit <= 9)))
);
CREATE TABLE public.organisations (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    country text NOT NULL,
    region text,
    community text,
    verified boolean NOT NULL,
    source_key text,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    public_name boolean DEFAULT false NOT NULL,
    roles text DEFAULT ''::text NOT NULL,
    named_since timestamp with time zone,
    zone text DEFAULT 'UTC'::text NOT NULL,
    folded text DEFAULT ''::text NOT NULL,
    folded_by integer DEFAULT 0 NOT NULL,
    register_country text,
    register_name text,
    register_number text,
    register_key text,
    merged_into uuid,
    kind_stated boolean DEFAULT true NOT NULL,
    CONSTRAINT organisations_country_check CHECK ((length(country) = 2)),
    CONSTRAINT organisations_kind_check CHECK ((kind = ANY (ARRAY['emergency_service'::text, 'community'::text, 'regional_administration'::text, 'municipality'::text, 'donor_programme'::text, 'association'::text, 'carrier'::text, 'aid_office'::text]))),
    CONSTRAINT organisations_merged CHECK (((merged_into IS NULL) OR ((NOT verified) AND (merged_into <> id)))),
    CONSTRAINT organisations_register CHECK ((((register_key IS NULL) = (register_country IS NULL)) AND ((register_key IS NULL) = (register_name IS NULL)) AND ((register_key IS NULL) = (register_number IS NULL)))),
    CONSTRAINT organisations_register_country_check CHECK ((length(register_country) = 2)),
    CONSTRAINT organisations_roles_check CHECK ((TRIM(BOTH FROM replace(replace(replace(replace(replace(replace(replace(((' '::text || replace(roles, ' '::text, '  '::text)) || ' '::text), ' recipient '::text, ''::text), ' donor '::text, ''::text), ' carrier '::text, ''::text), ' intermediary '::text, ''::text), ' coordinator '::text, ''::text), ' administrator '::text, ''::text), ' auditor '::text, ''::text)) = ''::text)),
    CONSTRAINT organisations_version_check CHECK ((version > 0)),
    CONSTRAINT organisations_zone_check CHECK ((zone <> ''::text))
);
CREATE TABLE public.place_aliases (
    code text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL
);
CREATE TABLE public.places (
    code text NOT NULL COLLATE pg_catalog."C",
    level integer NOT NULL,
    category text NOT NULL,
    name text NOT NULL,
    name_en text,
    parent text COLLATE pg_catalog."C",
    CONSTRAINT places_category_check CHECK ((category = ANY (ARRAY['O'::text, 'K'::text, 'P'::text, 'H'::text, 'M'::text, 'T'::text, 'X'::text, 'C'::text, 'B'::text]))),
    CONSTRAINT places_level_check CHECK (((level >= 1) AND (level <= 5)))
);
CREATE TABLE public.pledge_intents (
    pledge_id uuid NOT NULL,
    "position" integer NOT NULL,
    need_id uuid NOT NULL,
    need_line_id uuid NOT NULL,
    substitute boolean NOT NULL,
    standby boolean NOT NULL,
    CONSTRAINT pledge_intents_position_check CHECK (("position" > 0))
);
CREATE TABLE public.pledge_lines (
    id uuid NOT NULL,
    pledge_id uuid NOT NULL,
    "position" integer NOT NULL,
    item_class text NOT NULL COLLATE pg_catalog."C",
    description text NOT NULL,
    quantity bigint,
    unit text NOT NULL,
    pack_size bigint,
    condition text NOT NULL,
    CONSTRAINT pledge_lines_condition_check CHECK ((condition = ANY (ARRAY['new'::text, 'good'::text, 'used'::text]))),
    CONSTRAINT pledge_lines_pack_size_check CHECK (((pack_size >= 1) AND (pack_size <= '1000000000000'::bigint))),
    CONSTRAINT pledge_lines_position_check CHECK (("position" > 0)),
    CONSTRAINT pledge_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint)))
);
CREATE TABLE public.pledges (
    id uuid NOT NULL,
    reference text NOT NULL,
    donor_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    state text NOT NULL,
    close_reason text,
    authorisation text NOT NULL,
    general boolean NOT NULL,
    delegates_allocation boolean NOT NULL,
    earmark_region text,
    earmark_recipient_id uuid,
    valid_until date,
    value_minor bigint,
    currency text,
    source_key text,
    closed_at timestamp with time zone,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    offered boolean DEFAULT false NOT NULL,
    content bigint DEFAULT 1 NOT NULL,
    valid_until_zone text,
    valid_until_ends_at timestamp with time zone,
    word text DEFAULT 'own'::text NOT NULL,
    source_kind text,
    source_on date,
    source_text text,
    word_confirmed_at timestamp with time zone,
    title_language text,
    available_from date,
    available_from_zone text,
    CONSTRAINT pledges_authorisation_check CHECK ((authorisation = ANY (ARRAY['not_required'::text, 'pending'::text, 'recommended'::text, 'deferred'::text, 'granted'::text, 'refused'::text]))),
    CONSTRAINT pledges_available_from CHECK ((((available_from IS NULL) = (available_from_zone IS NULL)) AND (available_from_zone <> ''::text))),
    CONSTRAINT pledges_close_reason_check CHECK ((close_reason = ANY (ARRAY['fulfilled'::text, 'withdrawn'::text, 'lapsed'::text, 'lost'::text]))),
    CONSTRAINT pledges_closed_reason CHECK (((state = 'closed'::text) = (close_reason IS NOT NULL))),
    CONSTRAINT pledges_closed_since CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT pledges_content CHECK (((content >= 1) AND (content <= version))),
    CONSTRAINT pledges_currency_check CHECK ((length(currency) = 3)),
    CONSTRAINT pledges_kind_check CHECK ((kind = ANY (ARRAY['goods'::text, 'expertise'::text, 'training'::text, 'visit'::text]))),
    CONSTRAINT pledges_language_check CHECK ((language = ANY (ARRAY['uk'::text, 'en'::text, 'fr'::text, 'de'::text, 'pl'::text, 'nl'::text, 'und'::text]))),
    CONSTRAINT pledges_reported CHECK ((((word = 'own'::text) OR (source_kind IS NOT NULL)) AND ((word = 'reported'::text) OR (word_confirmed_at IS NULL)))),
    CONSTRAINT pledges_source CHECK ((((source_kind IS NULL) = (source_on IS NULL)) AND ((source_kind IS NULL) = (source_text IS NULL)))),
    CONSTRAINT pledges_source_kind_check CHECK ((source_kind = ANY (ARRAY['letter'::text, 'call'::text, 'list'::text, 'delivery'::text]))),
    CONSTRAINT pledges_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text]))),
    CONSTRAINT pledges_title_language_check CHECK ((title_language = ANY (ARRAY['uk'::text, 'en'::text, 'fr'::text, 'de'::text, 'pl'::text, 'nl'::text, 'und'::text]))),
    CONSTRAINT pledges_valid_until CHECK ((((valid_until IS NULL) = (valid_until_zone IS NULL)) AND ((valid_until_ends_at IS NULL) OR (valid_until IS NOT NULL)))),
    CONSTRAINT pledges_valid_until_zone_check CHECK ((valid_until_zone <> ''::text)),
    CONSTRAINT pledges_value CHECK (((value_minor IS NULL) = (currency IS NULL))),
    CONSTRAINT pledges_value_minor_check CHECK (((value_minor >= 0) AND (value_minor <= '1000000000000000'::bigint))),
    CONSTRAINT pledges_version_check CHECK ((version > 0)),
    CONSTRAINT pledges_word_check CHECK ((word = ANY (ARRAY['own'::text, 'reported'::text])))
);
CREATE TABLE public.receipt_lines (
    id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    "position" integer NOT NULL,
    allocation_id uuid NOT NULL,
    shipment_line_id uuid,
    accepted bigint NOT NULL,
    damaged bigint NOT NULL,
    missing bigint NOT NULL,
    surplus bigint NOT NULL,
    is_final boolean NOT NULL,
    reason text,
    received_as text,
    CONSTRAINT receipt_lines_accepted_check CHECK (((accepted >= 0) AND (accepted <= '1000000000000'::bigint))),
    CONSTRAINT receipt_lines_damaged_check CHECK (((damaged >= 0) AND (damaged <= '1000000000000'::bigint))),
    CONSTRAINT receipt_lines_missing_check CHECK (((missing >= 0) AND (missing <= '1000000000000'::bigint))),
    CONSTRAINT receipt_lines_position_check CHECK (("position" > 0)),
    CONSTRAINT receipt_lines_received_as CHECK (((received_as IS NULL) OR (accepted > 0))),
    CONSTRAINT receipt_lines_surplus_check CHECK (((surplus >= 0) AND (surplus <= '1000000000000'::bigint)))
);
CREATE TABLE public.receipts (
    id uuid NOT NULL,
    reference text NOT NULL,
    state text NOT NULL,
    shipment_id uuid,
    need_id uuid,
    consignee_id uuid NOT NULL,
    consignor_id uuid NOT NULL,
    reverses_id uuid,
    reversed_by_id uuid,
    note text,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    signed_at timestamp with time zone,
    CONSTRAINT receipts_of_one_thing CHECK (((shipment_id IS NULL) <> (need_id IS NULL))),
    CONSTRAINT receipts_reversal CHECK (((reverses_id IS NULL) OR ((state = 'confirmed'::text) AND (reversed_by_id IS NULL) AND (reverses_id <> id)))),
    CONSTRAINT receipts_signed_at CHECK (((state = 'confirmed'::text) = (confirmed_at IS NOT NULL))),
    CONSTRAINT receipts_signed_before CHECK (((signed_at IS NULL) OR (state = 'confirmed'::text))),
    CONSTRAINT receipts_signed_by CHECK (((state = 'confirmed'::text) = (confirmed_by IS NOT NULL))),
    CONSTRAINT receipts_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'confirmed'::text, 'discarded'::text]))),
    CONSTRAINT receipts_version_check CHECK ((version > 0))
);
CREATE SEQUENCE public.reference_number_n
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE SEQUENCE public.reference_number_p
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE SEQUENCE public.reference_number_r
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE SEQUENCE public.reference_number_s
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.shipment_amendments (
    id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    field text NOT NULL,
    before text,
    after text NOT NULL,
    reason text NOT NULL,
    amended_by uuid NOT NULL,
    amended_at timestamp with time zone NOT NULL,
    CONSTRAINT shipment_amendments_change CHECK (((before IS NULL) OR (before <> after))),
    CONSTRAINT shipment_amendments_field_check CHECK ((field = ANY (ARRAY['waybill'::text, 'responsible_receiver'::text, 'vehicle'::text, 'expected_on'::text])))
);
CREATE TABLE public.shipment_consents (
    shipment_id uuid NOT NULL,
    party_id uuid NOT NULL,
    number integer NOT NULL,
    carrier_id uuid NOT NULL,
    responsible_receiver text,
    loading_country text,
    member_id uuid,
    agreed_at timestamp with time zone NOT NULL,
    CONSTRAINT shipment_consents_loading_country_check CHECK ((length(loading_country) = 2)),
    CONSTRAINT shipment_consents_number_check CHECK ((number > 0))
);
CREATE TABLE public.shipment_events (
    id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    line_id uuid,
    kind text NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    place text,
    note text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    driver_code_id uuid,
    CONSTRAINT shipment_events_kind_check CHECK ((kind = ANY (ARRAY['loaded'::text, 'departed'::text, 'border_entry'::text, 'customs_hold'::text, 'customs_release'::text, 'hub_arrival'::text, 'handover'::text, 'delayed'::text, 'diverted'::text, 'breakdown'::text, 'resumed'::text, 'arrived'::text, 'found'::text])))
);
CREATE TABLE public.shipment_lines (
    id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    "position" integer NOT NULL,
    allocation_id uuid NOT NULL,
    quantity bigint NOT NULL,
    state text NOT NULL,
    accepted bigint NOT NULL,
    damaged bigint NOT NULL,
    missing bigint NOT NULL,
    surplus bigint NOT NULL,
    CONSTRAINT shipment_lines_accepted_check CHECK ((accepted >= 0)),
    CONSTRAINT shipment_lines_counted CHECK (((state = 'counted'::text) = (((accepted + damaged) + missing) = quantity))),
    CONSTRAINT shipment_lines_damaged_check CHECK ((damaged >= 0)),
    CONSTRAINT shipment_lines_missing_check CHECK ((missing >= 0)),
    CONSTRAINT shipment_lines_position_check CHECK (("position" > 0)),
    CONSTRAINT shipment_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= '1000000000000'::bigint))),
    CONSTRAINT shipment_lines_state_check CHECK ((state = ANY (ARRAY['on_board'::text, 'held'::text, 'diverted'::text, 'counted'::text]))),
    CONSTRAINT shipment_lines_surplus_check CHECK ((surplus >= 0)),
    CONSTRAINT shipment_lines_units CHECK ((((accepted + damaged) + missing) <= quantity))
);
CREATE TABLE public.shipment_parties (
    shipment_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    is_recipient boolean NOT NULL
);
CREATE TABLE public.shipments (
    id uuid NOT NULL,
    reference text NOT NULL,
    state text NOT NULL,
    consignor_id uuid NOT NULL,
    consignee_id uuid NOT NULL,
    carrier_id uuid,
    waybill text NOT NULL,
    responsible_receiver text,
    crosses_border boolean NOT NULL,
    consignee_agreed_at timestamp with time zone,
    customs_code text,
    customs_declared_on date,
    customs_cleared_on date,
    dispatched_at timestamp with time zone,
    arrived_at timestamp with time zone,
    received_at timestamp with time zone,
    reason text,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    loading_country text DEFAULT 'ZZ'::text NOT NULL,
    customs_reused boolean DEFAULT false NOT NULL,
    vehicle text,
    expected_on date,
    customs_recipient_number text,
    customs_report_filed_on date,
    customs_filed_by uuid,
    customs_filed_at timestamp with time zone,
    CONSTRAINT shipments_arrived CHECK (
CASE
    WHEN (state = ANY (ARRAY['arrived'::text, 'received'::text, 'closed'::text])) THEN (arrived_at IS NOT NULL)
    WHEN (state = ANY (ARRAY['planned'::text, 'cancelled'::text, 'dispatched'::text])) THEN (arrived_at IS NULL)
    ELSE true
END),
    CONSTRAINT shipments_cleared CHECK (((customs_cleared_on IS NULL) OR (customs_code IS NOT NULL))),
    CONSTRAINT shipments_customs CHECK (((customs_code IS NULL) = (customs_declared_on IS NULL))),
    CONSTRAINT shipments_filed CHECK ((((customs_filed_by IS NULL) = (customs_filed_at IS NULL)) AND ((customs_filed_at IS NULL) OR (customs_code IS NOT NULL)))),
    CONSTRAINT shipments_left CHECK (((state = ANY (ARRAY['planned'::text, 'cancelled'::text])) = (dispatched_at IS NULL))),
    CONSTRAINT shipments_loading_country_check CHECK ((length(loading_country) = 2)),
    CONSTRAINT shipments_received CHECK (((state = ANY (ARRAY['received'::text, 'closed'::text])) = (received_at IS NOT NULL))),
    CONSTRAINT shipments_recipient_number CHECK (((customs_recipient_number IS NULL) OR (customs_code IS NOT NULL))),
    CONSTRAINT shipments_reported CHECK (((customs_report_filed_on IS NULL) OR (customs_cleared_on IS NOT NULL))),
    CONSTRAINT shipments_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'dispatched'::text, 'arrived'::text, 'received'::text, 'closed'::text, 'cancelled'::text, 'lost'::text, 'returned'::text]))),
    CONSTRAINT shipments_version_check CHECK ((version > 0))
);
CREATE TABLE public.tokens (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    label text NOT NULL,
    digest bytea NOT NULL,
    scopes text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    made_by uuid,
    CONSTRAINT tokens_digest_check CHECK ((length(digest) = 32)),
    CONSTRAINT tokens_scopes_check CHECK ((TRIM(BOTH FROM replace(replace(replace(((' '::text || replace(scopes, ' '::text, '  '::text)) || ' '::text), ' read '::text, ''::text), ' write '::text, ''::text), ' manage '::text, ''::text)) = ''::text)),
    CONSTRAINT tokens_version_check CHECK ((version > 0))
);
CREATE TABLE public.unsealed_events (
    event_id uuid NOT NULL,
    since timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE public.word_folding (
    list text NOT NULL,
    version integer NOT NULL,
    done boolean NOT NULL,
    reached uuid,
    CONSTRAINT word_folding_list_check CHECK ((list = 'needs'::text))
);
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000001', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000002', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000003', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000004', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000005', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000006', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261130000007', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261201000008', '2026-11-05 09:00:00');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261201000009', '2026-11-05 09:00:00');
INSERT INTO public.address_codes VALUES ('01a1aaef-ba80-7000-8000-00000000002c', '01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000001', '\xcd04a4754498e06db5a13c5f371f1f04ff6d2470f24aa9bd886540e5dce77f70', '\x54a7ca8a524b9ca7354e32ab0b5ad4f4a2b7439803622e8587c512655fe89a61', 4, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.allocation_plan_boards VALUES ('01a1aaef-ba80-7000-8000-00000000009e', 1, '\x7b22666f726d6174223a226d617463682f31222c0a22706172616d73223a7b227472616e6368655f7065726d696c6c65223a5b3235302c203530302c203735302c20313030305d2c22776569676874223a5b5b31363030302c2031353030302c2031343030302c2031333030305d2c205b31323030302c2031313030302c2031303030302c20393030305d2c205b383030302c20373030302c20363030302c20353030305d2c205b343030302c20333030302c20323030302c20313030305d5d2c2262616e645f636f7374223a5b302c20322c20345d2c2262616e645f6c6561645f64617973223a5b312c20322c20345d2c22666f72746e696768745f636f7374223a312c22636f6e646974696f6e5f636f7374223a7b226e6577223a302c22676f6f64223a312c2275736564223a337d2c22737562737469747574655f636f7374223a332c22706172746e65725f626f6e7573223a322c22736869706d656e745f636f7374223a32307d2c0a22636c6173736573223a5b0a7b226964223a302c22706172656e74223a2d312c226c6576656c223a317d5d2c0a22726567696f6e73223a5b0a7b226964223a302c226d6163726f223a317d2c0a7b226964223a312c226d6163726f223a307d2c0a7b226964223a322c226d6163726f223a347d2c0a7b226964223a332c226d6163726f223a347d2c0a7b226964223a342c226d6163726f223a347d2c0a7b226964223a352c226d6163726f223a327d2c0a7b226964223a362c226d6163726f223a307d2c0a7b226964223a372c226d6163726f223a337d2c0a7b226964223a382c226d6163726f223a307d2c0a7b226964223a392c226d6163726f223a327d2c0a7b226964223a31302c226d6163726f223a327d2c0a7b226964223a31312c226d6163726f223a317d2c0a7b226964223a31322c226d6163726f223a337d2c0a7b226964223a31332c226d6163726f223a337d2c0a7b226964223a31342c226d6163726f223a307d2c0a7b226964223a31352c226d6163726f223a337d2c0a7b226964223a31362c226d6163726f223a337d2c0a7b226964223a31372c226d6163726f223a317d2c0a7b226964223a31382c226d6163726f223a307d2c0a7b226964223a31392c226d6163726f223a327d2c0a7b226964223a32302c226d6163726f223a307d2c0a7b226964223a32312c226d6163726f223a347d2c0a7b226964223a32322c226d6163726f223a337d2c0a7b226964223a32332c226d6163726f223a307d2c0a7b226964223a32342c226d6163726f223a317d2c0a7b226964223a32352c226d6163726f223a327d2c0a7b226964223a32362c226d6163726f223a307d2c0a7b226964223a32372c226d6163726f223a357d2c0a7b226964223a32382c226d6163726f223a367d5d2c0a22636f6d6d756e6974696573223a5b0a7b226964223a302c22726567696f6e223a32317d5d2c0a226f726773223a5b0a7b226964223a302c22636f6d6d756e697479223a307d5d2c0a22646f6e6f7273223a5b0a7b226964223a302c22726567696f6e223a32382c22706172746e657273223a5b305d7d5d2c0a226e65656473223a5b0a7b226964223a302c22636c617373223a302c22717479223a372c227072696f223a312c226279223a33363530302c226f7267223a302c2273756273223a5b5d2c22696e646976697369626c65223a66616c73652c226d696e5f6c6f74223a317d2c0a7b226964223a312c22636c617373223a302c22717479223a342c227072696f223a312c226279223a33363530302c226f7267223a302c2273756273223a5b5d2c22696e646976697369626c65223a66616c73652c226d696e5f6c6f74223a317d5d2c0a226f6666657273223a5b0a7b226964223a302c22636c617373223a302c22717479223a352c22636f6e64223a2275736564222c2266726f6d223a302c22756e74696c223a33363530302c22646f6e6f72223a302c22726567696f6e223a32382c226561726d61726b223a6e756c6c7d2c0a7b226964223a312c22636c617373223a302c22717479223a322c22636f6e64223a2275736564222c2266726f6d223a302c22756e74696c223a33363530302c22646f6e6f72223a302c22726567696f6e223a32382c226561726d61726b223a6e756c6c7d5d7d0a', '\x7b226e65656473223a5b5b2230316131616165662d626138302d373030302d383030302d303030303030303030303736222c2230316131616165662d626138302d373030302d383030302d303030303030303030303734222c2230316131616165662d626138302d373030302d383030302d303030303030303030303031222c31343030305d2c5b2230316131616165662d626138302d373030302d383030302d303030303030303030303736222c2230316131616165662d626138302d373030302d383030302d303030303030303030303735222c2230316131616165662d626138302d373030302d383030302d303030303030303030303031222c31343030305d5d2c22706c6564676573223a5b5b2230316131616165662d626138302d373030302d383030302d303030303030303030303631222c2230316131616165662d626138302d373030302d383030302d303030303030303030303630222c2230316131616165662d626138302d373030302d383030302d303030303030303030303061222c31333939355d2c5b2230316131616165662d626138302d373030302d383030302d303030303030303030303665222c2230316131616165662d626138302d373030302d383030302d303030303030303030303664222c2230316131616165662d626138302d373030302d383030302d303030303030303030303061222c31333939355d5d7d');
INSERT INTO public.allocation_plan_rows VALUES ('01a1aaef-ba80-7000-8000-00000000009e', 1, 0, 0, '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000074', '01a1aaef-ba80-7000-8000-000000000061', '01a1aaef-ba80-7000-8000-000000000060', 5, 5, false, 'planned', NULL, NULL);
INSERT INTO public.allocation_plan_rows VALUES ('01a1aaef-ba80-7000-8000-00000000009e', 1, 1, 0, '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000075', '01a1aaef-ba80-7000-8000-00000000006e', '01a1aaef-ba80-7000-8000-00000000006d', 2, 5, false, 'planned', NULL, NULL);
INSERT INTO public.allocation_plan_rows VALUES ('01a1aaef-ba80-7000-8000-00000000009e', 1, 100, 100, '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '01a1aaef-ba80-7000-8000-00000000001c', '01a1aaef-ba80-7000-8000-00000000001b', 1, 0, false, 'planned', NULL, NULL);
INSERT INTO public.allocation_plans VALUES ('01a1aaef-ba80-7000-8000-00000000009e', 'done', 'a', '{"region": null, "item_classes": [], "organisations": []}', '{"tranches": 4, "band_cost": [0, 2, 4], "partner_bonus": 2, "shipment_cost": 20, "band_lead_days": [1, 2, 4], "condition_cost": {"new": 0, "good": 1, "used": 3}, "fortnight_cost": 1, "substitute_cost": 3}', '{"fix": [], "forbid": []}', 1, 'b716d3be4d365a7ccc6ef51d8f5c459756bdb33b78a85de8bee3dbbb284ad169', 1, 1, NULL, '2026-11-05 09:00:00+00', 1, NULL, '{"bound": "104965", "fixed": [], "units": 7, "gap_ppm": 0, "coverage": {"total": {"after": 19, "before": 12, "needed": 23}, "by_region": [{"after": 19, "before": 12, "needed": 23, "region": "UA-63"}], "by_priority": [{"after": 19, "before": 12, "needed": 23, "priority": 1}], "by_recipient": [{"after": 19, "before": 12, "needed": 23, "recipient": "recipient 0", "recipient_id": "01a1aaef-ba80-7000-8000-000000000001"}]}, "fairness": {"after": {"lines": 5, "community_p5": 0.8428571428571429, "community_gini": 0.0, "lines_with_nothing": 0}, "before": {"lines": 5, "community_p5": 0.6, "community_gini": 0.0, "lines_with_nothing": 2}}, "unserved": {"lines": 2, "units": 4, "by_reason": [{"lines": 2, "units": 4, "reason": "exhausted", "message": ""}], "most_urgent": [{"units": 2, "reason": "exhausted", "need_id": "01a1aaef-ba80-7000-8000-000000000076", "priority": 1, "item_class": "35111100", "need_line_id": "01a1aaef-ba80-7000-8000-000000000074"}, {"units": 2, "reason": "exhausted", "need_id": "01a1aaef-ba80-7000-8000-000000000076", "priority": 1, "item_class": "35111100", "need_line_id": "01a1aaef-ba80-7000-8000-000000000075"}]}, "objective": "104965", "duplicates": {"pairs": 6, "most_urgent": [{"need_id": "01a1aaef-ba80-7000-8000-000000000057", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000017", "reference": "N-2026-000002", "other_reference": "N-2026-000001"}, {"need_id": "01a1aaef-ba80-7000-8000-000000000076", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000017", "reference": "N-2026-000005", "other_reference": "N-2026-000001"}, {"need_id": "01a1aaef-ba80-7000-8000-000000000076", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000057", "reference": "N-2026-000005", "other_reference": "N-2026-000002"}, {"need_id": "01a1aaef-ba80-7000-8000-000000000081", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000017", "reference": "N-2026-000006", "other_reference": "N-2026-000001"}, {"need_id": "01a1aaef-ba80-7000-8000-000000000081", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000057", "reference": "N-2026-000006", "other_reference": "N-2026-000002"}, {"need_id": "01a1aaef-ba80-7000-8000-000000000081", "likeness": ["same_recipient", "same_region", "same_class", "same_words"], "other_id": "01a1aaef-ba80-7000-8000-000000000076", "reference": "N-2026-000006", "other_reference": "N-2026-000005"}]}, "need_lines": 2, "allocations": 2, "pledge_lines": 2}', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 3, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '01a1aaef-ba80-7000-8000-00000000001c', '01a1aaef-ba80-7000-8000-00000000001b', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', 'committed', 6, 0, 6, 3, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, NULL, '2026-11-05 09:00:00+00', NULL, NULL, 8, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', 'own');
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-00000000003f', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '01a1aaef-ba80-7000-8000-00000000003e', '01a1aaef-ba80-7000-8000-00000000003d', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-00000000000a', 'committed', 2, 2, 0, 0, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, NULL, '2026-11-05 09:00:00+00', NULL, NULL, 3, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', 'own');
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-00000000006a', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000056', '01a1aaef-ba80-7000-8000-000000000069', '01a1aaef-ba80-7000-8000-000000000068', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', 'proposed', 3, 0, 0, 0, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', NULL, '2026-11-19 09:00:00+00', NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-00000000006f', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000056', '01a1aaef-ba80-7000-8000-00000000006e', '01a1aaef-ba80-7000-8000-00000000006d', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-00000000000a', 'proposed', 1, 0, 0, 0, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', NULL, '2026-11-19 09:00:00+00', NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-000000000070', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000056', '01a1aaef-ba80-7000-8000-00000000006e', '01a1aaef-ba80-7000-8000-00000000006d', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-00000000000a', 'standby', 2, 0, 0, 0, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', NULL, NULL, '2026-11-05 09:00:00+00', NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', NULL);
INSERT INTO public.allocations VALUES ('01a1aaef-ba80-7000-8000-000000000087', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-00000000007f', '01a1aaef-ba80-7000-8000-000000000086', '01a1aaef-ba80-7000-8000-000000000085', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', 'committed', 2, 0, 0, 0, 0, 0, false, 'donor', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, NULL, '2026-11-05 09:00:00+00', NULL, NULL, 2, '2026-11-05 09:00:00+00', NULL, NULL, NULL, NULL, 'own', 'own');
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-000000000021', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00', 6, 0);
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-00000000003b', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00', -2, 0);
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-000000000043', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00', 2, 0);
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-00000000004c', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00', 2, 0);
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-000000000055', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00', -3, 3);
INSERT INTO public.coverage_changes VALUES ('01a1aaef-ba80-7000-8000-00000000008b', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-00000000007f', '2026-11-05 09:00:00+00', 2, 0);
INSERT INTO public.day_reckoning VALUES ('needs', '2025b', true, NULL);
INSERT INTO public.day_reckoning VALUES ('pledges', '2025b', true, NULL);
INSERT INTO public.decisions VALUES ('01a1aaef-ba80-7000-8000-000000000023', '01a1aaef-ba80-7000-8000-00000000001c', 'council', '1', '2026-11-05', 'granted', NULL, NULL, NULL, '01a1aaef-ba80-7000-8000-000000000009', '2026-11-05 09:00:00+00', 'Europe/Brussels');
INSERT INTO public.driver_codes VALUES ('01a1aaef-ba80-7000-8000-000000000032', '01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000010', 'AA 1', '\xece4226c46d5ca661ee8954c79a512abdd93ec1a83e79267e60d0371915d184a', '01a1aaef-ba80-7000-8000-000000000012', '2026-11-05 09:00:00+00', '2026-12-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, NULL, 1);
INSERT INTO public.due_moves VALUES ('01990000-0000-7000-8000-000000000004', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', '2026-11-05 09:00:00+00');
INSERT INTO public.event_order VALUES (1, '01a1aaef-ba80-7000-8000-000000000002');
INSERT INTO public.event_order VALUES (10, '01a1aaef-ba80-7000-8000-00000000001a');
INSERT INTO public.event_order VALUES (100, '01a1aaef-ba80-7000-8000-000000000103');
INSERT INTO public.event_order VALUES (101, '01a1aaef-ba80-7000-8000-000000000107');
INSERT INTO public.event_order VALUES (102, '01a1aaef-ba80-7000-8000-00000000010b');
INSERT INTO public.event_order VALUES (103, '01a1aaef-ba80-7000-8000-00000000010f');
INSERT INTO public.event_order VALUES (104, '01a1aaef-ba80-7000-8000-000000000113');
INSERT INTO public.event_order VALUES (105, '01a1aaef-ba80-7000-8000-000000000117');
INSERT INTO public.event_order VALUES (106, '01a1aaef-ba80-7000-8000-00000000011a');
INSERT INTO public.event_order VALUES (107, '01a1aaef-ba80-7000-8000-00000000011d');
INSERT INTO public.event_order VALUES (108, '01a1aaef-ba80-7000-8000-000000000121');
INSERT INTO public.event_order VALUES (109, '01a1aaef-ba80-7000-8000-000000000125');
INSERT INTO public.event_order VALUES (11, '01a1aaef-ba80-7000-8000-00000000001e');
INSERT INTO public.event_order VALUES (110, '01a1aaef-ba80-7000-8000-000000000128');
INSERT INTO public.event_order VALUES (111, '01a1aaef-ba80-7000-8000-00000000012b');
INSERT INTO public.event_order VALUES (112, '01a1aaef-ba80-7000-8000-00000000012e');
INSERT INTO public.event_order VALUES (113, '01a1aaef-ba80-7000-8000-000000000131');
INSERT INTO public.event_order VALUES (114, '01a1aaef-ba80-7000-8000-000000000135');
INSERT INTO public.event_order VALUES (115, '01a1aaef-ba80-7000-8000-000000000139');
INSERT INTO public.event_order VALUES (116, '01a1aaef-ba80-7000-8000-00000000013d');
INSERT INTO public.event_order VALUES (117, '01a1aaef-ba80-7000-8000-000000000140');
INSERT INTO public.event_order VALUES (118, '01a1aaef-ba80-7000-8000-000000000143');
INSERT INTO public.event_order VALUES (119, '01a1aaef-ba80-7000-8000-000000000147');
INSERT INTO public.event_order VALUES (12, '01a1aaef-ba80-7000-8000-00000000001f');
INSERT INTO public.event_order VALUES (120, '01a1aaef-ba80-7000-8000-00000000014a');
INSERT INTO public.event_order VALUES (121, '01a1aaef-ba80-7000-8000-00000000014d');
INSERT INTO public.event_order VALUES (122, '01a1aaef-ba80-7000-8000-000000000150');
INSERT INTO public.event_order VALUES (123, '01a1aaef-ba80-7000-8000-000000000153');
INSERT INTO public.event_order VALUES (124, '01a1aaef-ba80-7000-8000-000000000156');
INSERT INTO public.event_order VALUES (125, '01a1aaef-ba80-7000-8000-000000000159');
INSERT INTO public.event_order VALUES (126, '01a1aaef-ba80-7000-8000-00000000015c');
INSERT INTO public.event_order VALUES (127, '01a1aaef-ba80-7000-8000-00000000015f');
INSERT INTO public.event_order VALUES (128, '01a1aaef-ba80-7000-8000-000000000162');
INSERT INTO public.event_order VALUES (129, '01a1aaef-ba80-7000-8000-000000000165');
INSERT INTO public.event_order VALUES (13, '01a1aaef-ba80-7000-8000-000000000022');
INSERT INTO public.event_order VALUES (130, '01a1aaef-ba80-7000-8000-000000000168');
INSERT INTO public.event_order VALUES (131, '01a1aaef-ba80-7000-8000-00000000016b');
INSERT INTO public.event_order VALUES (132, '01a1aaef-ba80-7000-8000-00000000016e');
INSERT INTO public.event_order VALUES (133, '01a1aaef-ba80-7000-8000-000000000171');
INSERT INTO public.event_order VALUES (134, '01a1aaef-ba80-7000-8000-000000000175');
INSERT INTO public.event_order VALUES (135, '01a1aaef-ba80-7000-8000-000000000179');
INSERT INTO public.event_order VALUES (136, '01a1aaef-ba80-7000-8000-00000000017c');
INSERT INTO public.event_order VALUES (137, '01a1aaef-ba80-7000-8000-00000000017f');
INSERT INTO public.event_order VALUES (138, '01a1aaef-ba80-7000-8000-000000000183');
INSERT INTO public.event_order VALUES (139, '01a1aaef-ba80-7000-8000-000000000188');
INSERT INTO public.event_order VALUES (14, '01a1aaef-ba80-7000-8000-000000000024');
INSERT INTO public.event_order VALUES (140, '01a1aaef-ba80-7000-8000-00000000018b');
INSERT INTO public.event_order VALUES (141, '01a1aaef-ba80-7000-8000-00000000018e');
INSERT INTO public.event_order VALUES (142, '01a1aaef-ba80-7000-8000-000000000192');
INSERT INTO public.event_order VALUES (143, '01a1aaef-ba80-7000-8000-000000000196');
INSERT INTO public.event_order VALUES (144, '01a1aaef-ba80-7000-8000-000000000199');
INSERT INTO public.event_order VALUES (145, '01a1aaef-ba80-7000-8000-00000000019c');
INSERT INTO public.event_order VALUES (146, '01a1aaef-ba80-7000-8000-0000000001a0');
INSERT INTO public.event_order VALUES (147, '01a1aaef-ba80-7000-8000-0000000001a3');
INSERT INTO public.event_order VALUES (148, '01a1aaef-ba80-7000-8000-0000000001a6');
INSERT INTO public.event_order VALUES (149, '01a1aaef-ba80-7000-8000-0000000001a9');
INSERT INTO public.event_order VALUES (15, '01a1aaef-ba80-7000-8000-000000000025');
INSERT INTO public.event_order VALUES (150, '01a1aaef-ba80-7000-8000-0000000001ac');
INSERT INTO public.event_order VALUES (151, '01a1aaef-ba80-7000-8000-0000000001af');
INSERT INTO public.event_order VALUES (152, '01a1aaef-ba80-7000-8000-0000000001b2');
INSERT INTO public.event_order VALUES (153, '01a1aaef-ba80-7000-8000-0000000001b5');
INSERT INTO public.event_order VALUES (154, '01a1aaef-ba80-7000-8000-0000000001b8');
INSERT INTO public.event_order VALUES (155, '01a1aaef-ba80-7000-8000-0000000001bb');
INSERT INTO public.event_order VALUES (156, '01a1aaef-ba80-7000-8000-0000000001be');
INSERT INTO public.event_order VALUES (157, '01a1aaef-ba80-7000-8000-0000000001c2');
INSERT INTO public.event_order VALUES (158, '01a1aaef-ba80-7000-8000-0000000001c6');
INSERT INTO public.event_order VALUES (159, '01a1aaef-ba80-7000-8000-0000000001ca');
INSERT INTO public.event_order VALUES (16, '01a1aaef-ba80-7000-8000-000000000028');
INSERT INTO public.event_order VALUES (160, '01a1aaef-ba80-7000-8000-0000000001cd');
INSERT INTO public.event_order VALUES (161, '01a1aaef-ba80-7000-8000-0000000001d0');
INSERT INTO public.event_order VALUES (162, '01a1aaef-ba80-7000-8000-0000000001d3');
INSERT INTO public.event_order VALUES (163, '01a1aaef-ba80-7000-8000-0000000001d6');
INSERT INTO public.event_order VALUES (164, '01a1aaef-ba80-7000-8000-0000000001da');
INSERT INTO public.event_order VALUES (165, '01a1aaef-ba80-7000-8000-0000000001dd');
INSERT INTO public.event_order VALUES (166, '01a1aaef-ba80-7000-8000-0000000001e0');
INSERT INTO public.event_order VALUES (167, '01a1aaef-ba80-7000-8000-0000000001e3');
INSERT INTO public.event_order VALUES (168, '01a1aaef-ba80-7000-8000-0000000001e6');
INSERT INTO public.event_order VALUES (169, '01a1aaef-ba80-7000-8000-0000000001e9');
INSERT INTO public.event_order VALUES (17, '01a1aaef-ba80-7000-8000-000000000029');
INSERT INTO public.event_order VALUES (170, '01a1aaef-ba80-7000-8000-0000000001ec');
INSERT INTO public.event_order VALUES (171, '01a1aaef-ba80-7000-8000-0000000001ef');
INSERT INTO public.event_order VALUES (172, '01a1aaef-ba80-7000-8000-0000000001f2');
INSERT INTO public.event_order VALUES (173, '01a1aaef-ba80-7000-8000-0000000001f6');
INSERT INTO public.event_order VALUES (174, '01a1aaef-ba80-7000-8000-0000000001fa');
INSERT INTO public.event_order VALUES (175, '01a1aaef-ba80-7000-8000-0000000001fd');
INSERT INTO public.event_order VALUES (176, '01a1aaef-ba80-7000-8000-000000000200');
INSERT INTO public.event_order VALUES (177, '01a1aaef-ba80-7000-8000-000000000204');
INSERT INTO public.event_order VALUES (178, '01a1aaef-ba80-7000-8000-000000000208');
INSERT INTO public.event_order VALUES (179, '01a1aaef-ba80-7000-8000-00000000020b');
INSERT INTO public.event_order VALUES (18, '01a1aaef-ba80-7000-8000-00000000002a');
INSERT INTO public.event_order VALUES (180, '01a1aaef-ba80-7000-8000-00000000020e');
INSERT INTO public.event_order VALUES (181, '01a1aaef-ba80-7000-8000-000000000211');
INSERT INTO public.event_order VALUES (182, '01a1aaef-ba80-7000-8000-000000000214');
INSERT INTO public.event_order VALUES (183, '01a1aaef-ba80-7000-8000-000000000218');
INSERT INTO public.event_order VALUES (184, '01a1aaef-ba80-7000-8000-00000000021b');
INSERT INTO public.event_order VALUES (185, '01a1aaef-ba80-7000-8000-00000000021e');
INSERT INTO public.event_order VALUES (186, '01a1aaef-ba80-7000-8000-000000000222');
INSERT INTO public.event_order VALUES (187, '01a1aaef-ba80-7000-8000-000000000225');
INSERT INTO public.event_order VALUES (188, '01a1aaef-ba80-7000-8000-000000000228');
INSERT INTO public.event_order VALUES (189, '01a1aaef-ba80-7000-8000-00000000022c');
INSERT INTO public.event_order VALUES (19, '01a1aaef-ba80-7000-8000-00000000002b');
INSERT INTO public.event_order VALUES (190, '01a1aaef-ba80-7000-8000-00000000022f');
INSERT INTO public.event_order VALUES (191, '01a1aaef-ba80-7000-8000-000000000232');
INSERT INTO public.event_order VALUES (192, '01a1aaef-ba80-7000-8000-000000000236');
INSERT INTO public.event_order VALUES (193, '01a1aaef-ba80-7000-8000-000000000239');
INSERT INTO public.event_order VALUES (194, '01a1aaef-ba80-7000-8000-00000000023c');
INSERT INTO public.event_order VALUES (195, '01a1aaef-ba80-7000-8000-00000000023f');
INSERT INTO public.event_order VALUES (2, '01a1aaef-ba80-7000-8000-000000000005');
INSERT INTO public.event_order VALUES (20, '01a1aaef-ba80-7000-8000-00000000002d');
INSERT INTO public.event_order VALUES (21, '01a1aaef-ba80-7000-8000-00000000002f');
INSERT INTO public.event_order VALUES (22, '01a1aaef-ba80-7000-8000-000000000031');
INSERT INTO public.event_order VALUES (23, '01a1aaef-ba80-7000-8000-000000000033');
INSERT INTO public.event_order VALUES (24, '01a1aaef-ba80-7000-8000-000000000035');
INSERT INTO public.event_order VALUES (25, '01a1aaef-ba80-7000-8000-000000000036');
INSERT INTO public.event_order VALUES (26, '01a1aaef-ba80-7000-8000-000000000039');
INSERT INTO public.event_order VALUES (27, '01a1aaef-ba80-7000-8000-00000000003a');
INSERT INTO public.event_order VALUES (28, '01a1aaef-ba80-7000-8000-00000000003c');
INSERT INTO public.event_order VALUES (29, '01a1aaef-ba80-7000-8000-000000000040');
INSERT INTO public.event_order VALUES (3, '01a1aaef-ba80-7000-8000-000000000008');
INSERT INTO public.event_order VALUES (30, '01a1aaef-ba80-7000-8000-000000000041');
INSERT INTO public.event_order VALUES (31, '01a1aaef-ba80-7000-8000-000000000044');
INSERT INTO public.event_order VALUES (32, '01a1aaef-ba80-7000-8000-000000000045');
INSERT INTO public.event_order VALUES (33, '01a1aaef-ba80-7000-8000-000000000048');
INSERT INTO public.event_order VALUES (34, '01a1aaef-ba80-7000-8000-000000000049');
INSERT INTO public.event_order VALUES (35, '01a1aaef-ba80-7000-8000-00000000004d');
INSERT INTO public.event_order VALUES (36, '01a1aaef-ba80-7000-8000-00000000004e');
INSERT INTO public.event_order VALUES (37, '01a1aaef-ba80-7000-8000-00000000004f');
INSERT INTO public.event_order VALUES (38, '01a1aaef-ba80-7000-8000-000000000050');
INSERT INTO public.event_order VALUES (39, '01a1aaef-ba80-7000-8000-000000000053');
INSERT INTO public.event_order VALUES (4, '01a1aaef-ba80-7000-8000-00000000000b');
INSERT INTO public.event_order VALUES (40, '01a1aaef-ba80-7000-8000-000000000054');
INSERT INTO public.event_order VALUES (41, '01a1aaef-ba80-7000-8000-000000000058');
INSERT INTO public.event_order VALUES (42, '01a1aaef-ba80-7000-8000-000000000059');
INSERT INTO public.event_order VALUES (43, '01a1aaef-ba80-7000-8000-00000000005a');
INSERT INTO public.event_order VALUES (44, '01a1aaef-ba80-7000-8000-00000000005d');
INSERT INTO public.event_order VALUES (45, '01a1aaef-ba80-7000-8000-00000000005e');
INSERT INTO public.event_order VALUES (46, '01a1aaef-ba80-7000-8000-00000000005f');
INSERT INTO public.event_order VALUES (47, '01a1aaef-ba80-7000-8000-000000000062');
INSERT INTO public.event_order VALUES (48, '01a1aaef-ba80-7000-8000-000000000063');
INSERT INTO public.event_order VALUES (49, '01a1aaef-ba80-7000-8000-000000000066');
INSERT INTO public.event_order VALUES (5, '01a1aaef-ba80-7000-8000-00000000000e');
INSERT INTO public.event_order VALUES (50, '01a1aaef-ba80-7000-8000-000000000067');
INSERT INTO public.event_order VALUES (51, '01a1aaef-ba80-7000-8000-00000000006b');
INSERT INTO public.event_order VALUES (52, '01a1aaef-ba80-7000-8000-00000000006c');
INSERT INTO public.event_order VALUES (53, '01a1aaef-ba80-7000-8000-000000000071');
INSERT INTO public.event_order VALUES (54, '01a1aaef-ba80-7000-8000-000000000072');
INSERT INTO public.event_order VALUES (55, '01a1aaef-ba80-7000-8000-000000000073');
INSERT INTO public.event_order VALUES (56, '01a1aaef-ba80-7000-8000-000000000077');
INSERT INTO public.event_order VALUES (57, '01a1aaef-ba80-7000-8000-000000000078');
INSERT INTO public.event_order VALUES (58, '01a1aaef-ba80-7000-8000-000000000079');
INSERT INTO public.event_order VALUES (59, '01a1aaef-ba80-7000-8000-00000000007b');
INSERT INTO public.event_order VALUES (6, '01a1aaef-ba80-7000-8000-000000000011');
INSERT INTO public.event_order VALUES (60, '01a1aaef-ba80-7000-8000-00000000007c');
INSERT INTO public.event_order VALUES (61, '01a1aaef-ba80-7000-8000-00000000007e');
INSERT INTO public.event_order VALUES (62, '01a1aaef-ba80-7000-8000-000000000082');
INSERT INTO public.event_order VALUES (63, '01a1aaef-ba80-7000-8000-000000000083');
INSERT INTO public.event_order VALUES (64, '01a1aaef-ba80-7000-8000-000000000084');
INSERT INTO public.event_order VALUES (65, '01a1aaef-ba80-7000-8000-000000000088');
INSERT INTO public.event_order VALUES (66, '01a1aaef-ba80-7000-8000-000000000089');
INSERT INTO public.event_order VALUES (67, '01a1aaef-ba80-7000-8000-00000000008c');
INSERT INTO public.event_order VALUES (68, '01a1aaef-ba80-7000-8000-00000000008d');
INSERT INTO public.event_order VALUES (69, '01a1aaef-ba80-7000-8000-00000000008e');
INSERT INTO public.event_order VALUES (7, '01a1aaef-ba80-7000-8000-000000000014');
INSERT INTO public.event_order VALUES (70, '01a1aaef-ba80-7000-8000-000000000090');
INSERT INTO public.event_order VALUES (71, '01a1aaef-ba80-7000-8000-000000000092');
INSERT INTO public.event_order VALUES (72, '01a1aaef-ba80-7000-8000-000000000095');
INSERT INTO public.event_order VALUES (73, '01a1aaef-ba80-7000-8000-000000000098');
INSERT INTO public.event_order VALUES (74, '01a1aaef-ba80-7000-8000-00000000009b');
INSERT INTO public.event_order VALUES (75, '01a1aaef-ba80-7000-8000-00000000009d');
INSERT INTO public.event_order VALUES (76, '01a1aaef-ba80-7000-8000-00000000009f');
INSERT INTO public.event_order VALUES (77, '01a1aaef-ba80-7000-8000-0000000000a1');
INSERT INTO public.event_order VALUES (78, '01a1aaef-ba80-7000-8000-0000000000a3');
INSERT INTO public.event_order VALUES (79, '01a1aaef-ba80-7000-8000-0000000000ab');
INSERT INTO public.event_order VALUES (8, '01a1aaef-ba80-7000-8000-000000000018');
INSERT INTO public.event_order VALUES (80, '01a1aaef-ba80-7000-8000-0000000000af');
INSERT INTO public.event_order VALUES (81, '01a1aaef-ba80-7000-8000-0000000000b3');
INSERT INTO public.event_order VALUES (82, '01a1aaef-ba80-7000-8000-0000000000b7');
INSERT INTO public.event_order VALUES (83, '01a1aaef-ba80-7000-8000-0000000000bb');
INSERT INTO public.event_order VALUES (84, '01a1aaef-ba80-7000-8000-0000000000bf');
INSERT INTO public.event_order VALUES (85, '01a1aaef-ba80-7000-8000-0000000000c3');
INSERT INTO public.event_order VALUES (86, '01a1aaef-ba80-7000-8000-0000000000c7');
INSERT INTO public.event_order VALUES (87, '01a1aaef-ba80-7000-8000-0000000000cb');
INSERT INTO public.event_order VALUES (88, '01a1aaef-ba80-7000-8000-0000000000cf');
INSERT INTO public.event_order VALUES (89, '01a1aaef-ba80-7000-8000-0000000000d3');
INSERT INTO public.event_order VALUES (9, '01a1aaef-ba80-7000-8000-000000000019');
INSERT INTO public.event_order VALUES (90, '01a1aaef-ba80-7000-8000-0000000000d7');
INSERT INTO public.event_order VALUES (91, '01a1aaef-ba80-7000-8000-0000000000db');
INSERT INTO public.event_order VALUES (92, '01a1aaef-ba80-7000-8000-0000000000df');
INSERT INTO public.event_order VALUES (93, '01a1aaef-ba80-7000-8000-0000000000e3');
INSERT INTO public.event_order VALUES (94, '01a1aaef-ba80-7000-8000-0000000000e7');
INSERT INTO public.event_order VALUES (95, '01a1aaef-ba80-7000-8000-0000000000f0');
INSERT INTO public.event_order VALUES (96, '01a1aaef-ba80-7000-8000-0000000000f3');
INSERT INTO public.event_order VALUES (97, '01a1aaef-ba80-7000-8000-0000000000f7');
INSERT INTO public.event_order VALUES (98, '01a1aaef-ba80-7000-8000-0000000000fb');
INSERT INTO public.event_order VALUES (99, '01a1aaef-ba80-7000-8000-0000000000ff');
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000002', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000001', NULL, NULL, NULL, '{"name": "recipient 0"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000005', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000004', NULL, NULL, NULL, '{"name": "recipient 1"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000008', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000007', NULL, NULL, NULL, '{"name": "donor 0"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000000b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000000a', NULL, NULL, NULL, '{"name": "donor 1"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000000e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000000d', NULL, NULL, NULL, '{"name": "donor 2"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000011', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000010', NULL, NULL, NULL, '{"name": "carrier"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000014', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000013', NULL, NULL, NULL, '{"name": "office"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000018', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_need', 'need', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000017', NULL, NULL, '{"lines": 1, "priority": {"to": 1}, "reference": "N-2026-000001"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000019', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'submit_need', 'need', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000017', NULL, NULL, '{"state": {"to": "submitted", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000001a', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'verify_need', 'need', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000017', NULL, NULL, '{"state": {"to": "verified", "from": "submitted"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000001e', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'pledge', '01a1aaef-ba80-7000-8000-00000000001c', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"reference": "P-2026-000001", "authorisation": "pending"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000001f', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"state": {"to": "proposed"}, "units": 6}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000022', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'accept_allocation', 'allocation', '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"state": {"to": "accepted", "from": "proposed"}, "units": 6}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000024', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'authorise_pledge', 'pledge', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"body": "council", "outcome": "granted", "currency": null, "decision": "01a1aaef-ba80-7000-8000-000000000023", "reference": "1", "decided_on": "2026-11-05", "authorisation": {"to": "granted", "from": "pending"}, "value_cap_minor": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000025', '2026-11-05 09:00:00+00', NULL, NULL, 'committed', 'allocation', '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"state": {"to": "committed", "from": "accepted"}, "units": 6}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000028', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'create_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": 1, "reference": "S-2026-000001", "crosses_border": true, "loading_country": "BE", "consignor_country": "BE"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000029', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'declare_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"customs": {"code": "0", "cleared_on": null, "declared_on": "2026-11-05", "report_filed_on": null, "recipient_number": null}, "replaces": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000002a', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'declare_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"customs": {"code": "1", "cleared_on": null, "declared_on": "2026-11-05", "report_filed_on": null, "recipient_number": null}, "replaces": {"code": "0", "cleared_on": null, "declared_on": "2026-11-05", "report_filed_on": null, "recipient_number": null}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000002b', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'agree_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"carrier": "01a1aaef-ba80-7000-8000-000000000010", "donor_drives": false, "loading_country": null, "responsible_receiver": "depot"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000002d', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'dispatch_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": [{"units": 6, "allocation": "01a1aaef-ba80-7000-8000-00000000001d"}], "state": {"to": "dispatched", "from": "planned"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000002f', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'amend_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"vehicle": {"to": "AA 1", "from": null}}', 'another lorry', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000031', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000012', '01a1aaef-ba80-7000-8000-000000000010', 'create_shipment_event', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"kind": "border_entry"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000033', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000012', '01a1aaef-ba80-7000-8000-000000000010', 'create_driver_code', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"label": "AA 1", "expires_at": "2026-12-05T09:00:00Z", "driver_code": "01a1aaef-ba80-7000-8000-000000000032"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000035', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000012', '01a1aaef-ba80-7000-8000-000000000010', 'create_shipment_event', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"kind": "hub_arrival"}', NULL, '01a1aaef-ba80-7000-8000-000000000032');
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000036', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000012', '01a1aaef-ba80-7000-8000-000000000010', 'open_waybill_address', 'shipment', '01a1aaef-ba80-7000-8000-000000000026', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"opened": false, "tries_left": 4, "address_code": "01a1aaef-ba80-7000-8000-00000000002c"}', NULL, '01a1aaef-ba80-7000-8000-000000000032');
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000039', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_receipt', 'receipt', '01a1aaef-ba80-7000-8000-000000000038', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": 1, "reference": "R-2026-000001"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000003a', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'confirm_receipt', 'receipt', '01a1aaef-ba80-7000-8000-000000000038', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": [{"reason": "counted", "damaged": 2, "missing": 0, "surplus": 0, "accepted": 0, "allocation": "01a1aaef-ba80-7000-8000-00000000001d", "received_as": null}], "state": {"to": "confirmed", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000003c', '2026-11-05 09:00:00+00', NULL, NULL, 'reopened', 'allocation', '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000001c', NULL, '{"units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000040', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'pledge_to_need', 'pledge', '01a1aaef-ba80-7000-8000-00000000003e', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000003e', NULL, '{"reference": "P-2026-000002", "authorisation": "not_required"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000041', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-00000000003f', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000003e', NULL, '{"state": {"to": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000044', '2026-11-05 09:00:00+00', NULL, NULL, 'committed', 'allocation', '01a1aaef-ba80-7000-8000-00000000003f', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000003e', NULL, '{"state": {"to": "committed", "from": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000045', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'accept_allocation', 'allocation', '01a1aaef-ba80-7000-8000-00000000003f', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-00000000003e', NULL, '{"state": {"to": "committed", "from": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000048', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'create_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000046', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000046', '{"lines": 1, "reference": "S-2026-000002", "crosses_border": true, "loading_country": "BE", "consignor_country": "BE"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000049', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'declare_shipment', 'shipment', '01a1aaef-ba80-7000-8000-000000000046', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000046', '{"customs": {"code": "2", "cleared_on": null, "declared_on": "2026-11-05", "report_filed_on": null, "recipient_number": null}, "replaces": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000004d', '2026-11-05 09:00:00+00', NULL, NULL, 'excess_changed', 'need', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000017', NULL, NULL, '{"excess": {"to": 2, "from": 0}, "need_line": "01a1aaef-ba80-7000-8000-000000000016"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000004e', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'reverse_receipt', 'receipt', '01a1aaef-ba80-7000-8000-000000000038', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": [{"reason": "counted", "damaged": 2, "missing": 0, "surplus": 0, "accepted": 0, "allocation": "01a1aaef-ba80-7000-8000-00000000001d", "received_as": null}], "reversal": "R-2026-000002"}', 'they were whole', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000004f', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'reverse_receipt', 'receipt', '01a1aaef-ba80-7000-8000-00000000004a', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"state": {"to": "confirmed"}, "reverses": "R-2026-000001"}', 'they were whole', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000050', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'decide_excess', 'need', '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000017', NULL, NULL, '{"units": 2, "need_line": "01a1aaef-ba80-7000-8000-000000000016", "excess_decision": {"to": "keep", "from": null}}', 'welcome', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000053', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_receipt', 'receipt', '01a1aaef-ba80-7000-8000-000000000052', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": 1, "reference": "R-2026-000003"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000054', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'confirm_receipt', 'receipt', '01a1aaef-ba80-7000-8000-000000000052', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000026', '{"lines": [{"reason": "counted", "damaged": 0, "missing": 0, "surplus": 0, "accepted": 3, "allocation": "01a1aaef-ba80-7000-8000-00000000001d", "received_as": null}], "state": {"to": "confirmed", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000058', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_need', 'need', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000057', NULL, NULL, '{"lines": 1, "priority": {"to": 1}, "reference": "N-2026-000002"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000059', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'submit_need', 'need', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000057', NULL, NULL, '{"state": {"to": "submitted", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000005a', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'verify_need', 'need', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000057', NULL, NULL, '{"state": {"to": "verified", "from": "submitted"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000005d', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000006', '01a1aaef-ba80-7000-8000-000000000004', 'create_need', 'need', '01a1aaef-ba80-7000-8000-00000000005c', '01a1aaef-ba80-7000-8000-00000000005c', NULL, NULL, '{"lines": 1, "priority": {"to": 1}, "reference": "N-2026-000003"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000005e', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000006', '01a1aaef-ba80-7000-8000-000000000004', 'submit_need', 'need', '01a1aaef-ba80-7000-8000-00000000005c', '01a1aaef-ba80-7000-8000-00000000005c', NULL, NULL, '{"state": {"to": "submitted", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000005f', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'verify_need', 'need', '01a1aaef-ba80-7000-8000-00000000005c', '01a1aaef-ba80-7000-8000-00000000005c', NULL, NULL, '{"state": {"to": "verified", "from": "submitted"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000062', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'create_pledge', 'pledge', '01a1aaef-ba80-7000-8000-000000000061', NULL, '01a1aaef-ba80-7000-8000-000000000061', NULL, '{"reference": "P-2026-000003", "authorisation": "not_required"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000063', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'open_pledge', 'pledge', '01a1aaef-ba80-7000-8000-000000000061', NULL, '01a1aaef-ba80-7000-8000-000000000061', NULL, '{"state": {"to": "open", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000066', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_need', 'need', '01a1aaef-ba80-7000-8000-000000000065', '01a1aaef-ba80-7000-8000-000000000065', NULL, NULL, '{"lines": 1, "priority": {"to": 1}, "reference": "N-2026-000004"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000067', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000006', '01a1aaef-ba80-7000-8000-000000000004', 'close_need', 'need', '01a1aaef-ba80-7000-8000-00000000005c', '01a1aaef-ba80-7000-8000-00000000005c', NULL, NULL, '{"state": {"to": "closed", "from": "verified"}, "close_reason": "withdrawn"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000006b', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'pledge', '01a1aaef-ba80-7000-8000-000000000069', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000069', NULL, '{"reference": "P-2026-000004", "authorisation": "not_required"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000006c', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-00000000006a', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-000000000069', NULL, '{"state": {"to": "proposed"}, "units": 3}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000071', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'pledge_to_need', 'pledge', '01a1aaef-ba80-7000-8000-00000000006e', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-00000000006e', NULL, '{"reference": "P-2026-000005", "authorisation": "not_required"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000072', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-00000000006f', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-00000000006e', NULL, '{"state": {"to": "proposed"}, "units": 1}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000073', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-000000000070', '01a1aaef-ba80-7000-8000-000000000057', '01a1aaef-ba80-7000-8000-00000000006e', NULL, '{"state": {"to": "standby"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000077', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_need', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"lines": 2, "priority": {"to": 1}, "reference": "N-2026-000005"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000078', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'submit_need', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"state": {"to": "submitted", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000079', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'verify_need', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"state": {"to": "verified", "from": "submitted"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000007b', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'correct_need', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"lines": [{"to": 7, "from": 9, "need_line": "01a1aaef-ba80-7000-8000-000000000074"}]}', 'a wrong figure', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000007c', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'correct_need', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"asked": [{"to": 6, "from": null, "need_line": "01a1aaef-ba80-7000-8000-000000000075"}, {"to": 2, "from": null, "need_line": "01a1aaef-ba80-7000-8000-00000000007a"}]}', 'a wrong figure', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000007e', '2026-11-05 09:00:00+00', NULL, NULL, 'quantity_changed', 'need', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000076', NULL, NULL, '{"quantity": {"to": 7, "from": 9}, "need_line": "01a1aaef-ba80-7000-8000-000000000074"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000082', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'create_need', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{"lines": 2, "priority": {"to": 1}, "reference": "N-2026-000006"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000083', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'submit_need', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{"state": {"to": "submitted", "from": "draft"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000084', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'verify_need', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{"state": {"to": "verified", "from": "submitted"}}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000088', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'pledge', '01a1aaef-ba80-7000-8000-000000000086', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000086', NULL, '{"reference": "P-2026-000006", "authorisation": "not_required"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000089', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'pledge_to_need', 'allocation', '01a1aaef-ba80-7000-8000-000000000087', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000086', NULL, '{"state": {"to": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000008c', '2026-11-05 09:00:00+00', NULL, NULL, 'committed', 'allocation', '01a1aaef-ba80-7000-8000-000000000087', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000086', NULL, '{"state": {"to": "committed", "from": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000008d', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'accept_allocation', 'allocation', '01a1aaef-ba80-7000-8000-000000000087', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000086', NULL, '{"state": {"to": "committed", "from": "proposed"}, "units": 2}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000008e', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'enough_need', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{}', 'bought at home', NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000090', '2026-11-05 09:00:00+00', NULL, NULL, 'quantity_changed', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{"quantity": {"to": 2, "from": 5}, "need_line": "01a1aaef-ba80-7000-8000-00000000007f"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000092', '2026-11-05 09:00:00+00', NULL, NULL, 'quantity_changed', 'need', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000081', NULL, NULL, '{"quantity": {"to": null, "from": 3}, "need_line": "01a1aaef-ba80-7000-8000-000000000080"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000095', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'catalogue', '01a1aaef-ba80-7000-8000-000000000094', NULL, NULL, NULL, '{"classes": 1}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000098', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'places', '01a1aaef-ba80-7000-8000-000000000097', NULL, NULL, NULL, '{"new": 2, "places": 2, "renamed": 0}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000009b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'places', '01a1aaef-ba80-7000-8000-00000000009a', NULL, NULL, NULL, '{"new": 0, "places": 2, "renamed": 1}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000009d', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'propose_item_class', 'proposal', '01a1aaef-ba80-7000-8000-00000000009c', NULL, NULL, NULL, '{"kind": "synonym", "labels": {"en": ["self contained sample set"]}, "item_class": "35111100"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000009f', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'create_allocation_plan', 'allocation_plan', '01a1aaef-ba80-7000-8000-00000000009e', NULL, NULL, NULL, '{"state": {"to": "queued"}, "track": "a"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000a1', '2026-11-05 09:00:00+00', NULL, NULL, 'computed', 'allocation_plan', '01a1aaef-ba80-7000-8000-00000000009e', NULL, NULL, NULL, '{"state": {"to": "done", "from": "running"}, "allocations": 2, "fingerprint": "b716d3be4d365a7ccc6ef51d8f5c459756bdb33b78a85de8bee3dbbb284ad169"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000a3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000a2', NULL, NULL, NULL, '{"name": "National Office for Aid Coordination"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000ab', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000aa', NULL, NULL, NULL, '{"name": "Kharkiv garrison of the State Emergency Service"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000af', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000ae', NULL, NULL, NULL, '{"name": "Boratyn community"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000b3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000b2', NULL, NULL, NULL, '{"name": "Ostroh community"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000b7', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000b6', NULL, NULL, NULL, '{"name": "Kamianske community"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000bb', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000ba', NULL, NULL, NULL, '{"name": "Donetsk Oblast Military Administration"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000bf', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000be', NULL, NULL, NULL, '{"name": "Zaporizhzhia Oblast Military Administration"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000c3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000c2', NULL, NULL, NULL, '{"name": "Luhansk Oblast Military Administration"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000c7', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000c6', NULL, NULL, NULL, '{"name": "Kherson Oblast Military Administration"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000cb', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000ca', NULL, NULL, NULL, '{"name": "Brussels Fire Department"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000cf', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000ce', NULL, NULL, NULL, '{"name": "Lyon Fire Service SDMIS"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000d3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000d2', NULL, NULL, NULL, '{"name": "International Public Aid Service IPAS and Kent Relief"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000d7', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000d6', NULL, NULL, NULL, '{"name": "USAID Economic Resilience Activity"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000db', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000da', NULL, NULL, NULL, '{"name": "City of Wuppertal"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000df', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000de', NULL, NULL, NULL, '{"name": "City of Beaufort (SC)"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000e3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000e2', NULL, NULL, NULL, '{"name": "Sample Haulage"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000e7', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000e6', NULL, NULL, NULL, '{"name": "Sister Cities Association"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000f0', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000000ef', NULL, NULL, NULL, '{"name": "State Emergency Service of Ukraine"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000f3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-0000000000f2', '01a1aaef-ba80-7000-8000-0000000000f2', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "reference": "N-2026-000007"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000f7', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-0000000000f6', '01a1aaef-ba80-7000-8000-0000000000f6', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "reference": "N-2026-000008"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000fb', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-0000000000fa', '01a1aaef-ba80-7000-8000-0000000000fa', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "reference": "N-2026-000009"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000000ff', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-0000000000fe', '01a1aaef-ba80-7000-8000-0000000000fe', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "reference": "N-2026-000010"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000103', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000102', '01a1aaef-ba80-7000-8000-000000000102', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "reference": "N-2026-000011"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000107', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000106', '01a1aaef-ba80-7000-8000-000000000106', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "reference": "N-2026-000012"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000010b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000010a', '01a1aaef-ba80-7000-8000-00000000010a', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "era-ukraine.org.ua 2023-05-04", "reference": "N-2026-000013"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000010f', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000010e', '01a1aaef-ba80-7000-8000-00000000010e', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "era-ukraine.org.ua 2023-05-04", "reference": "N-2026-000014"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000113', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000112', '01a1aaef-ba80-7000-8000-000000000112', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "era-ukraine.org.ua 2023-05-04", "reference": "N-2026-000015"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000117', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000116', '01a1aaef-ba80-7000-8000-000000000116', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "era-ukraine.org.ua 2023-05-04", "reference": "N-2026-000016"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000011a', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000119', NULL, NULL, NULL, '{"name": "City of Kherson"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000011d', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000011c', '01a1aaef-ba80-7000-8000-00000000011c', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "international.bonn.de July 2023", "reference": "N-2026-000017"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000121', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000120', '01a1aaef-ba80-7000-8000-000000000120', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "international.bonn.de July 2023", "reference": "N-2026-000018"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000125', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000124', '01a1aaef-ba80-7000-8000-000000000124', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "international.bonn.de July 2023", "reference": "N-2026-000019"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000128', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000127', NULL, NULL, NULL, '{"name": "City of Kyiv"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000012b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000012a', '01a1aaef-ba80-7000-8000-00000000012a', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "hamburger-allgemeine.de July 2022", "reference": "N-2026-000020"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000012e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000012d', NULL, NULL, NULL, '{"name": "City of Kyiv fire service"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000131', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000130', '01a1aaef-ba80-7000-8000-000000000130', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "at-fire.de 2022 (no number stated)", "reference": "N-2026-000021"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000135', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000134', '01a1aaef-ba80-7000-8000-000000000134', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "at-fire.de 2022 (no number stated)", "reference": "N-2026-000022"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000139', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000138', '01a1aaef-ba80-7000-8000-000000000138', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "regionews.ua 2025-08-20", "reference": "N-2026-000023"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000013d', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000013c', '01a1aaef-ba80-7000-8000-00000000013c', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "dumka.media 2023-10-26", "reference": "N-2026-000024"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000140', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000013f', NULL, NULL, NULL, '{"name": "Khmelnytskyi region civil protection"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000143', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000142', '01a1aaef-ba80-7000-8000-000000000142', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "presseportal.de 2025-03 (5 vehicles and 1 trailer received)", "reference": "N-2026-000025"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000147', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000146', '01a1aaef-ba80-7000-8000-000000000146', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "presseportal.de 2025-03", "reference": "N-2026-000026"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000014a', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000149', NULL, NULL, NULL, '{"name": "City of Bila Tserkva"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000014d', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000014c', '01a1aaef-ba80-7000-8000-00000000014c', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "rathaus.jena.de", "reference": "N-2026-000027"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000150', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000014f', NULL, NULL, NULL, '{"name": "City of Brovary"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000153', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000152', '01a1aaef-ba80-7000-8000-000000000152', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "rathaus.jena.de", "reference": "N-2026-000028"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000156', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000155', NULL, NULL, NULL, '{"name": "City of Chernivtsi"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000159', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000158', '01a1aaef-ba80-7000-8000-000000000158', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "deaidua.org 2024-07-23", "reference": "N-2026-000029"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000015c', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000015b', NULL, NULL, NULL, '{"name": "Cherkasy civil protection"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000015f', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000015e', '01a1aaef-ba80-7000-8000-00000000015e', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "ndr.de 2022-06-27", "reference": "N-2026-000030"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000162', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000161', NULL, NULL, NULL, '{"name": "City of Ichnia fire service"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000165', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000164', '01a1aaef-ba80-7000-8000-000000000164', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "debica.tv", "reference": "N-2026-000031"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000168', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000167', NULL, NULL, NULL, '{"name": "Tiachiv community"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000016b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000016a', '01a1aaef-ba80-7000-8000-00000000016a', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "decentralization.gov.ua 2022-11", "reference": "N-2026-000032"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000016e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000016d', NULL, NULL, NULL, '{"name": "City of Vinnytsia"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000171', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000170', '01a1aaef-ba80-7000-8000-000000000170', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "wz.de", "reference": "N-2026-000033"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000175', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000174', '01a1aaef-ba80-7000-8000-000000000174', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "myc.news (after the Kakhovka dam)", "reference": "N-2026-000034"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000179', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000178', '01a1aaef-ba80-7000-8000-000000000178', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "myc.news (after the Kakhovka dam)", "reference": "N-2026-000035"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000017c', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000017b', NULL, NULL, NULL, '{"name": "Vinnytsia garrison of the State Emergency Service"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000017f', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-00000000017e', '01a1aaef-ba80-7000-8000-00000000017e', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "dsns.gov.ua 2022-02-04", "reference": "N-2026-000036"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000183', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000182', '01a1aaef-ba80-7000-8000-000000000182', NULL, NULL, '{"import": "01a1aaef-ba80-7000-8000-0000000000ee", "source": "dsns.gov.ua 2022-02-04", "reference": "N-2026-000037"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000188', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000187', NULL, '01a1aaef-ba80-7000-8000-000000000187', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "era-ukraine.org.ua 2023-05-04", "reference": "P-2026-000007", "offered_on": "2023-05-02"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000018b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000018a', NULL, NULL, NULL, '{"name": "City of Bonn"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000018e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000018d', NULL, '01a1aaef-ba80-7000-8000-00000000018d', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "international.bonn.de July 2023", "reference": "P-2026-000008", "offered_on": "2023-07-08"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000192', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000191', NULL, '01a1aaef-ba80-7000-8000-000000000191', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "international.bonn.de July 2023", "reference": "P-2026-000009", "offered_on": "2023-07-08"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000196', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000195', NULL, '01a1aaef-ba80-7000-8000-000000000195', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "international.bonn.de July 2023", "reference": "P-2026-000010", "offered_on": "2023-07-08"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000199', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000198', NULL, NULL, NULL, '{"name": "Hamburg Fire Brigade"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000019c', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000019b', NULL, '01a1aaef-ba80-7000-8000-00000000019b', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "hamburger-allgemeine.de July 2022", "reference": "P-2026-000011", "offered_on": "2022-06-27"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001a0', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000019f', NULL, '01a1aaef-ba80-7000-8000-00000000019f', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "ndr.de 2022-06-27", "reference": "P-2026-000012", "offered_on": "2022-04-25"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001a3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001a2', NULL, NULL, NULL, '{"name": "Hude Fire Brigade"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001a6', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001a5', NULL, '01a1aaef-ba80-7000-8000-0000000001a5', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "at-fire.de 2022", "reference": "P-2026-000013", "offered_on": "2022-04-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001a9', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001a8', NULL, NULL, NULL, '{"name": "Neckargemünd Fire Brigade"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001ac', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001ab', NULL, '01a1aaef-ba80-7000-8000-0000000001ab', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "at-fire.de 2022", "reference": "P-2026-000014", "offered_on": "2022-04-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001af', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001ae', NULL, NULL, NULL, '{"name": "Pfarrkirchen Fire Brigade"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001b2', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001b1', NULL, '01a1aaef-ba80-7000-8000-0000000001b1', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "at-fire.de 2022", "reference": "P-2026-000015", "offered_on": "2022-04-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001b5', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001b4', NULL, NULL, NULL, '{"name": "Hagen Fire Brigade"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001b8', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001b7', NULL, '01a1aaef-ba80-7000-8000-0000000001b7', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "at-fire.de 2022", "reference": "P-2026-000016", "offered_on": "2022-05-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001bb', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001ba', NULL, NULL, NULL, '{"name": "City of Stuttgart"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001be', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001bd', NULL, '01a1aaef-ba80-7000-8000-0000000001bd', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "presseportal.de 2025-03", "reference": "P-2026-000017", "offered_on": "2025-03-20"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001c2', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001c1', NULL, '01a1aaef-ba80-7000-8000-0000000001c1', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "presseportal.de 2025-03", "reference": "P-2026-000018", "offered_on": "2025-03-20"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001c6', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001c5', NULL, '01a1aaef-ba80-7000-8000-0000000001c5', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "presseportal.de 2025-03", "reference": "P-2026-000019", "offered_on": "2025-03-20"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001ca', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001c9', NULL, '01a1aaef-ba80-7000-8000-0000000001c9', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "presseportal.de 2025-03", "reference": "P-2026-000020", "offered_on": "2025-03-20"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001cd', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001cc', NULL, NULL, NULL, '{"name": "City of Düsseldorf"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001d0', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001cf', NULL, '01a1aaef-ba80-7000-8000-0000000001cf', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "deaidua.org 2024-07-23", "reference": "P-2026-000021", "offered_on": "2024-07-16"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001d3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001d2', NULL, NULL, NULL, '{"name": "GIZ"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001d6', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001d5', NULL, '01a1aaef-ba80-7000-8000-0000000001d5', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "rathaus.jena.de", "reference": "P-2026-000022", "offered_on": "2022-12-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001da', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001d9', NULL, '01a1aaef-ba80-7000-8000-0000000001d9', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "rathaus.jena.de", "reference": "P-2026-000023", "offered_on": "2022-12-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001dd', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001dc', NULL, NULL, NULL, '{"name": "City of Erlangen"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001e0', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001df', NULL, '01a1aaef-ba80-7000-8000-0000000001df', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "rathaus.jena.de", "reference": "P-2026-000024", "offered_on": "2022-12-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001e3', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001e2', NULL, NULL, NULL, '{"name": "Kassablanca e.V."}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001e6', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001e5', NULL, '01a1aaef-ba80-7000-8000-0000000001e5', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "rathaus.jena.de", "reference": "P-2026-000025", "offered_on": "2022-12-01"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001e9', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001e8', NULL, NULL, NULL, '{"name": "Gmina Dębica"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001ec', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001eb', NULL, '01a1aaef-ba80-7000-8000-0000000001eb', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "debica.tv", "reference": "P-2026-000026", "offered_on": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001ef', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001ee', NULL, NULL, NULL, '{"name": "City of Tuszyn"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001f2', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001f1', NULL, '01a1aaef-ba80-7000-8000-0000000001f1', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "decentralization.gov.ua 2022-11", "reference": "P-2026-000027", "offered_on": "2022-10-19"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001f6', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001f5', NULL, '01a1aaef-ba80-7000-8000-0000000001f5', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "wz.de", "reference": "P-2026-000028", "offered_on": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001fa', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001f9', NULL, '01a1aaef-ba80-7000-8000-0000000001f9', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "wuppertaler-rundschau.de", "reference": "P-2026-000029", "offered_on": "2023-02-16"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-0000000001fd', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-0000000001fc', NULL, NULL, NULL, '{"name": "Polish State Fire Service"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000200', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-0000000001ff', NULL, '01a1aaef-ba80-7000-8000-0000000001ff', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "myc.news", "reference": "P-2026-000030", "offered_on": "2023-06-08"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000204', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000203', NULL, '01a1aaef-ba80-7000-8000-000000000203', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "myc.news", "reference": "P-2026-000031", "offered_on": "2023-06-08"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000208', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000207', NULL, '01a1aaef-ba80-7000-8000-000000000207', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "regionews.ua 2025-08-20", "reference": "P-2026-000032", "offered_on": "2025-08-20"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000020b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000020a', NULL, NULL, NULL, '{"name": "Firefighters United NL"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000020e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000020d', NULL, '01a1aaef-ba80-7000-8000-00000000020d', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "dumka.media 2023-10-26", "reference": "P-2026-000033", "offered_on": "2023-10-25"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000211', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000210', NULL, NULL, NULL, '{"name": "City of Lübben"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000214', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000213', NULL, '01a1aaef-ba80-7000-8000-000000000213', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "dsns.gov.ua 2022-02-04", "reference": "P-2026-000034", "offered_on": "2022-02-04"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000218', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000217', NULL, '01a1aaef-ba80-7000-8000-000000000217', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "dsns.gov.ua 2022-02-04", "reference": "P-2026-000035", "offered_on": "2022-02-04"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000021b', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000021a', NULL, NULL, NULL, '{"name": "Association LUkraine"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000021e', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000021d', NULL, '01a1aaef-ba80-7000-8000-00000000021d', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "okvir.net", "reference": "P-2026-000036", "offered_on": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000222', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000221', NULL, '01a1aaef-ba80-7000-8000-000000000221', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "okvir.net", "reference": "P-2026-000037", "offered_on": null}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000225', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-000000000224', NULL, NULL, NULL, '{"name": "SDIS 24 Dordogne"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000228', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000227', NULL, '01a1aaef-ba80-7000-8000-000000000227', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "francebleu.fr 2022-03", "reference": "P-2026-000038", "offered_on": "2022-03-19"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000022c', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000022b', NULL, '01a1aaef-ba80-7000-8000-00000000022b', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "france3-regions.francetvinfo.fr", "reference": "P-2026-000039", "offered_on": "2022-03-19"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000022f', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'organisation', '01a1aaef-ba80-7000-8000-00000000022e', NULL, NULL, NULL, '{"name": "SDIS 34 Hérault"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000232', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-000000000231', NULL, '01a1aaef-ba80-7000-8000-000000000231', NULL, '{"import": "01a1aaef-ba80-7000-8000-000000000185", "source": "france3-regions.francetvinfo.fr", "reference": "P-2026-000040", "offered_on": "2022-03-18"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000236', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000235', '01a1aaef-ba80-7000-8000-000000000235', NULL, NULL, '{"reference": "N-2026-000038"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-000000000239', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'need', '01a1aaef-ba80-7000-8000-000000000238', '01a1aaef-ba80-7000-8000-000000000238', NULL, NULL, '{"reference": "N-2026-000039"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000023c', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000023b', NULL, '01a1aaef-ba80-7000-8000-00000000023b', NULL, '{"reference": "P-2026-000041"}', NULL, NULL);
INSERT INTO public.events VALUES ('01a1aaef-ba80-7000-8000-00000000023f', '2026-11-05 09:00:00+00', NULL, NULL, 'imported', 'pledge', '01a1aaef-ba80-7000-8000-00000000023e', NULL, '01a1aaef-ba80-7000-8000-00000000023e', NULL, '{"reference": "P-2026-000042"}', NULL, NULL);
INSERT INTO public.former_customs VALUES ('01a1aaef-ba80-7000-8000-000000000026', 1, NULL, '0', '2026-11-05', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00');
INSERT INTO public.former_kinds VALUES ('01990000-0000-7000-8000-000000000002', '01a1aaef-ba80-7000-8000-000000000007', 'municipality', '2026-11-05 09:00:00+00');
INSERT INTO public.former_quantities VALUES ('01a1aaef-ba80-7000-8000-00000000007d', '01a1aaef-ba80-7000-8000-000000000076', '01a1aaef-ba80-7000-8000-000000000074', 9, '2026-11-05 09:00:00+00');
INSERT INTO public.former_quantities VALUES ('01a1aaef-ba80-7000-8000-00000000008f', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-00000000007f', 5, '2026-11-05 09:00:00+00');
INSERT INTO public.former_quantities VALUES ('01a1aaef-ba80-7000-8000-000000000091', '01a1aaef-ba80-7000-8000-000000000081', '01a1aaef-ba80-7000-8000-000000000080', 3, '2026-11-05 09:00:00+00');
INSERT INTO public.import_lines VALUES ('01990000-0000-7000-8000-000000000007', 0, 2, '{}', '{}', 'new', '[]', false, NULL, NULL, NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 0, 2, '{"item": "tracked heavy excavator", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": "1", "quantity": "17", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "tracked heavy excavator", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": 1, "quantity": 17, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "43262100.tracked", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-0000000000f2', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 1, 3, '{"item": "wheeled heavy excavator", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": "1", "quantity": "10", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "wheeled heavy excavator", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": 1, "quantity": 10, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "43262100.wheeled", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-0000000000f6', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 10, 12, '{"item": "crew transport vehicle with eight seats", "unit": "piece", "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": "2", "quantity": "1", "needed_by": "2023-07-31", "recipient": "City of Kherson", "recipient_kind": "community"}', '{"need": {"item": "crew transport vehicle with eight seats", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 2, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34144210.crew_carrier", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000011c', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 11, 13, '{"item": "water truck 8000 l", "unit": "piece", "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": "1", "quantity": "1", "needed_by": "2023-07-31", "recipient": "City of Kherson", "recipient_kind": "community"}', '{"need": {"item": "water truck 8000 l", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 1, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34133100.water_tanker", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000120', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 12, 14, '{"item": "waste collection vehicle", "unit": "piece", "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": "3", "quantity": "1", "needed_by": "2023-07-31", "recipient": "City of Kherson", "recipient_kind": "community"}', '{"need": {"item": "waste collection vehicle", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 3, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34144511", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000124', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 13, 15, '{"item": "Rettungswagen", "unit": "piece", "region": "UA-30", "source": "hamburger-allgemeine.de July 2022", "language": "de", "priority": "1", "quantity": "5", "needed_by": "2022-06-30", "recipient": "City of Kyiv", "recipient_kind": "community"}', '{"need": {"item": "Rettungswagen", "kind": "goods", "own_id": null, "region": "UA-30", "source": "hamburger-allgemeine.de July 2022", "language": "de", "priority": 1, "quantity": 5, "needed_by": "2022-06-30", "recipient": "City of Kyiv", "item_class": "34114121.emergency", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000012a', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 14, 16, '{"item": "Großtanklöschfahrzeug", "unit": "piece", "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": "1", "recipient": "City of Kyiv fire service", "recipient_kind": "emergency_service"}', '{"need": {"item": "Großtanklöschfahrzeug", "kind": "goods", "own_id": null, "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": 1, "quantity": null, "needed_by": null, "recipient": "City of Kyiv fire service", "item_class": "34144212.large", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'doubtful', '[{"code": "a_line_lacks_its_quantity", "facts": [], "column": "quantity"}]', false, 'made', '01a1aaef-ba80-7000-8000-000000000130', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 15, 17, '{"item": "Hubrettungsfahrzeug", "unit": "piece", "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": "1", "recipient": "City of Kyiv fire service", "recipient_kind": "emergency_service"}', '{"need": {"item": "Hubrettungsfahrzeug", "kind": "goods", "own_id": null, "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": 1, "quantity": null, "needed_by": null, "recipient": "City of Kyiv fire service", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'doubtful', '[{"code": "item_class_not_sure", "facts": [["found", {"list": [{"text": "34144210.hydraulic_platform Aerial platform fire vehicle"}]}]], "column": "item"}, {"code": "a_line_lacks_its_quantity", "facts": [], "column": "quantity"}]', false, 'made', '01a1aaef-ba80-7000-8000-000000000134', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 16, 18, '{"item": "апарат захисту органів дихання", "unit": "piece", "region": "UA-63", "source": "regionews.ua 2025-08-20", "language": "uk", "priority": "1", "quantity": "30", "recipient": "Kharkiv garrison of the State Emergency Service", "recipient_kind": "emergency_service"}', '{"need": {"item": "апарат захисту органів дихання", "kind": "goods", "own_id": null, "region": "UA-63", "source": "regionews.ua 2025-08-20", "language": "uk", "priority": 1, "quantity": 30, "needed_by": null, "recipient": "Kharkiv garrison of the State Emergency Service", "item_class": "35111100", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000138', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 17, 19, '{"item": "пожежна автоцистерна", "unit": "piece", "region": "UA-63", "source": "dumka.media 2023-10-26", "language": "uk", "priority": "1", "quantity": "1", "recipient": "Kharkiv garrison of the State Emergency Service", "recipient_kind": "emergency_service"}', '{"need": {"item": "пожежна автоцистерна", "kind": "goods", "own_id": null, "region": "UA-63", "source": "dumka.media 2023-10-26", "language": "uk", "priority": 1, "quantity": 1, "needed_by": null, "recipient": "Kharkiv garrison of the State Emergency Service", "item_class": "34144212", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000013c', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 18, 20, '{"item": "Feuerwehrfahrzeug", "unit": "piece", "region": "UA-68", "source": "presseportal.de 2025-03 (5 vehicles and 1 trailer received)", "language": "de", "priority": "2", "quantity": "6", "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "recipient_kind": "emergency_service"}', '{"need": {"item": "Feuerwehrfahrzeug", "kind": "goods", "own_id": null, "region": "UA-68", "source": "presseportal.de 2025-03 (5 vehicles and 1 trailer received)", "language": "de", "priority": 2, "quantity": 6, "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "item_class": "34144210", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000142', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 19, 21, '{"item": "Brandschutzkleidung", "unit": "set", "region": "UA-68", "source": "presseportal.de 2025-03", "language": "de", "priority": "2", "quantity": "500", "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "recipient_kind": "emergency_service"}', '{"need": {"item": "Brandschutzkleidung", "kind": "goods", "own_id": null, "region": "UA-68", "source": "presseportal.de 2025-03", "language": "de", "priority": 2, "quantity": 500, "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "item_class": "35811100.turnout_gear", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000146', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 2, 4, '{"item": "tractor unit with low-loader trailer for loads up to 100 t", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": "2", "quantity": "30", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "tractor unit with low-loader trailer for loads up to 100 t", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 2, "quantity": 30, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'doubtful', '[{"code": "item_class_not_sure", "facts": [["found", {"list": [{"text": "34138000 Road tractor unit"}, {"text": "34133000 Articulated truck"}, {"text": "16700000 Tractor"}]}]], "column": "item"}]', false, 'made', '01a1aaef-ba80-7000-8000-0000000000fa', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 20, 22, '{"item": "generador diésel", "unit": "piece", "region": "UA-32", "source": "rathaus.jena.de", "language": "es", "priority": "2", "quantity": "5", "recipient": "City of Bila Tserkva", "recipient_kind": "community"}', '{"need": {"item": "generador diésel", "kind": "goods", "own_id": null, "region": "UA-32", "source": "rathaus.jena.de", "language": "und", "priority": 2, "quantity": 5, "needed_by": null, "recipient": "City of Bila Tserkva", "item_class": "31121100", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000014c', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 21, 23, '{"item": "generador diésel", "unit": "piece", "region": "UA-32", "source": "rathaus.jena.de", "language": "es", "priority": "2", "quantity": "5", "recipient": "City of Brovary", "recipient_kind": "community"}', '{"need": {"item": "generador diésel", "kind": "goods", "own_id": null, "region": "UA-32", "source": "rathaus.jena.de", "language": "und", "priority": 2, "quantity": 5, "needed_by": null, "recipient": "City of Brovary", "item_class": "31121100", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000152', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 22, 24, '{"item": "ambulance", "unit": "piece", "region": "UA-77", "source": "deaidua.org 2024-07-23", "language": "en", "priority": "2", "quantity": "2", "recipient": "City of Chernivtsi", "recipient_kind": "community"}', '{"need": {"item": "ambulance", "kind": "goods", "own_id": null, "region": "UA-77", "source": "deaidua.org 2024-07-23", "language": "en", "priority": 2, "quantity": 2, "needed_by": null, "recipient": "City of Chernivtsi", "item_class": "34114121", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000158', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 23, 25, '{"item": "Gerätewagen", "unit": "piece", "region": "UA-71", "source": "ndr.de 2022-06-27", "language": "de", "priority": "2", "quantity": "2", "recipient": "Cherkasy civil protection", "recipient_kind": "emergency_service"}', '{"need": {"item": "Gerätewagen", "kind": "goods", "own_id": null, "region": "UA-71", "source": "ndr.de 2022-06-27", "language": "de", "priority": 2, "quantity": 2, "needed_by": null, "recipient": "Cherkasy civil protection", "item_class": "34144210.equipment_carrier", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000015e', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 24, 26, '{"item": "średni samochód ratowniczo-gaśniczy", "unit": "piece", "region": "UA-74", "source": "debica.tv", "language": "pl", "priority": "2", "quantity": "1", "recipient": "City of Ichnia fire service", "recipient_kind": "emergency_service"}', '{"need": {"item": "średni samochód ratowniczo-gaśniczy", "kind": "goods", "own_id": null, "region": "UA-74", "source": "debica.tv", "language": "pl", "priority": 2, "quantity": 1, "needed_by": null, "recipient": "City of Ichnia fire service", "item_class": "34144213.pumper", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000164', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 25, 27, '{"item": "fire truck", "unit": "piece", "region": "UA-21", "source": "decentralization.gov.ua 2022-11", "language": "en", "priority": "3", "quantity": "1", "needed_by": "2022-11-30", "recipient": "Tiachiv community", "recipient_kind": "community"}', '{"need": {"item": "fire truck", "kind": "goods", "own_id": null, "region": "UA-21", "source": "decentralization.gov.ua 2022-11", "language": "en", "priority": 3, "quantity": 1, "needed_by": "2022-11-30", "recipient": "Tiachiv community", "item_class": "34144210", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000016a', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 26, 28, '{"item": "Feuerwehrfahrzeug", "unit": "piece", "region": "UA-05", "source": "wz.de", "language": "de", "priority": "2", "quantity": "1", "recipient": "City of Vinnytsia", "recipient_kind": "community"}', '{"need": {"item": "Feuerwehrfahrzeug", "kind": "goods", "own_id": null, "region": "UA-05", "source": "wz.de", "language": "de", "priority": 2, "quantity": 1, "needed_by": null, "recipient": "City of Vinnytsia", "item_class": "34144210", "recipient_kind": "community", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000170', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 27, 29, '{"item": "високопродуктивна мотопомпа", "unit": "piece", "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": "1", "quantity": "10", "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "високопродуктивна мотопомпа", "kind": "goods", "own_id": null, "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": 1, "quantity": 10, "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "item_class": "42122130.high_capacity_pump", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000174', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 28, 30, '{"item": "цистерна для води", "unit": "piece", "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": "1", "quantity": "10", "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "цистерна для води", "kind": "goods", "own_id": null, "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": 1, "quantity": 10, "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "item_class": "44611500", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000178', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 29, 31, '{"item": "захисний одяг пожежника", "unit": "set", "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": "2", "quantity": "88", "recipient": "Vinnytsia garrison of the State Emergency Service", "recipient_kind": "emergency_service"}', '{"need": {"item": "захисний одяг пожежника", "kind": "goods", "own_id": null, "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": 2, "quantity": 88, "needed_by": null, "recipient": "Vinnytsia garrison of the State Emergency Service", "item_class": "35811100.turnout_gear", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000017e', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 3, 5, '{"item": "armoured ambulance", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": "1", "quantity": "25", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "armoured ambulance", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 25, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "34114121.armoured", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-0000000000fe', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 30, 32, '{"item": "пожежний рятувальний пояс", "unit": "piece", "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": "3", "quantity": "120", "recipient": "Vinnytsia garrison of the State Emergency Service", "recipient_kind": "emergency_service"}', '{"need": {"item": "пожежний рятувальний пояс", "kind": "goods", "own_id": null, "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": 3, "quantity": 120, "needed_by": null, "recipient": "Vinnytsia garrison of the State Emergency Service", "item_class": "35111000.firefighter_belt", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000182', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 4, 6, '{"item": "fire truck with turntable ladder over 35 m", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": "1", "quantity": "50", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "fire truck with turntable ladder over 35 m", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 50, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'doubtful', '[{"code": "several_things_in_a_line", "facts": [], "column": "item"}]', false, 'made', '01a1aaef-ba80-7000-8000-000000000102', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 5, 7, '{"item": "aerial platform fire truck over 30 m", "unit": "piece", "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": "1", "quantity": "17", "recipient": "State Emergency Service of Ukraine", "recipient_kind": "emergency_service"}', '{"need": {"item": "aerial platform fire truck over 30 m", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 17, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "34142100", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000106', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 6, 8, '{"item": "бензиновий генератор", "unit": "piece", "region": "UA-14", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": "2", "quantity": "53", "needed_by": "2023-04-30", "recipient": "Donetsk Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "бензиновий генератор", "kind": "goods", "own_id": null, "region": "UA-14", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 53, "needed_by": "2023-04-30", "recipient": "Donetsk Oblast Military Administration", "item_class": "31121200", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000010a', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 7, 9, '{"item": "генератор", "unit": "piece", "region": "UA-23", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": "2", "quantity": "17", "needed_by": "2023-04-30", "recipient": "Zaporizhzhia Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-23", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 17, "needed_by": "2023-04-30", "recipient": "Zaporizhzhia Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-00000000010e', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 8, 10, '{"item": "генератор", "unit": "piece", "region": "UA-09", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": "2", "quantity": "17", "needed_by": "2023-04-30", "recipient": "Luhansk Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-09", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 17, "needed_by": "2023-04-30", "recipient": "Luhansk Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000112', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 9, 11, '{"item": "генератор", "unit": "piece", "region": "UA-65", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": "2", "quantity": "15", "needed_by": "2023-04-30", "recipient": "Kherson Oblast Military Administration", "recipient_kind": "regional_administration"}', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-65", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 15, "needed_by": "2023-04-30", "recipient": "Kherson Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', 'new', '[]', false, 'made', '01a1aaef-ba80-7000-8000-000000000116', NULL);
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 0, 2, '{"item": "бензиновий генератор", "unit": "piece", "donor": "USAID Economic Resilience Activity", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "quantity": "102", "condition": "new", "donor_kind": "donor_programme", "offered_on": "2023-05-02", "donor_country": "US"}', '{"offer": {"item": "бензиновий генератор", "kind": "goods", "donor": "USAID Economic Resilience Activity", "own_id": null, "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "quantity": 102, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121200", "offered_on": "2023-05-02", "donor_country": "US", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000187');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 1, 3, '{"item": "Mannschaftstransportfahrzeug", "unit": "piece", "donor": "City of Bonn", "source": "international.bonn.de July 2023", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Mannschaftstransportfahrzeug", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210.crew_carrier", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000018d');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 10, 12, '{"item": "Unimog", "unit": "piece", "donor": "City of Stuttgart", "source": "presseportal.de 2025-03", "language": "de", "quantity": "2", "condition": "used", "donor_kind": "municipality", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "Unimog", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34144000.unimog", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001bd');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 11, 13, '{"item": "LKW mit Ladekran", "unit": "piece", "donor": "City of Stuttgart", "source": "presseportal.de 2025-03", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "LKW mit Ladekran", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "unsorted", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', 'doubtful', '[{"code": "item_class_not_sure", "facts": [["found", {"list": [{"text": "34130000 Truck"}, {"text": "34142000.truck_with_crane Truck with crane"}, {"text": "42414410 Loader crane"}]}]], "column": "item"}]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001c1');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 12, 14, '{"item": "Mannschaftstransporter", "unit": "piece", "donor": "City of Stuttgart", "source": "presseportal.de 2025-03", "language": "de", "quantity": "2", "condition": "used", "donor_kind": "municipality", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "Mannschaftstransporter", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34114400", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001c5');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 13, 15, '{"item": "Brandschutzkleidung", "unit": "set", "donor": "City of Stuttgart", "source": "presseportal.de 2025-03", "language": "de", "quantity": "500", "condition": "used", "donor_kind": "municipality", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "Brandschutzkleidung", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 500, "condition": "used", "donor_kind": "municipality", "item_class": "35811100.turnout_gear", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001c9');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 14, 16, '{"item": "Rettungswagen", "unit": "piece", "donor": "City of Düsseldorf", "source": "deaidua.org 2024-07-23", "language": "de", "quantity": "2", "condition": "used", "donor_kind": "municipality", "offered_on": "2024-07-16", "donor_country": "DE", "earmark_region": "UA-77", "earmark_recipient": "City of Chernivtsi", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Rettungswagen", "kind": "goods", "donor": "City of Düsseldorf", "own_id": null, "source": "deaidua.org 2024-07-23", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34114121.emergency", "offered_on": "2024-07-16", "donor_country": "DE", "earmark_region": "UA-77", "earmark_recipient": "City of Chernivtsi", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001cf');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 15, 17, '{"item": "Dieselgenerator", "unit": "piece", "donor": "GIZ", "source": "rathaus.jena.de", "language": "de", "quantity": "5", "condition": "new", "donor_kind": "donor_programme", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Bila Tserkva", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Dieselgenerator", "kind": "goods", "donor": "GIZ", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 5, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121100", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Bila Tserkva", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001d5');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 16, 18, '{"item": "Dieselgenerator", "unit": "piece", "donor": "GIZ", "source": "rathaus.jena.de", "language": "de", "quantity": "5", "condition": "new", "donor_kind": "donor_programme", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Dieselgenerator", "kind": "goods", "donor": "GIZ", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 5, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121100", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001d9');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 17, 19, '{"item": "Kerzen", "unit": "pallet", "donor": "City of Erlangen", "source": "rathaus.jena.de", "language": "de", "quantity": "1", "condition": "new", "donor_kind": "municipality", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Kerzen", "kind": "goods", "donor": "City of Erlangen", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": null, "condition": "new", "donor_kind": "municipality", "item_class": "31527300.candle", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', 'doubtful', '[{"code": "quantity_in_another_unit", "facts": [["found", {"text": "1 pallet"}], ["expected", {"text": "H87"}]], "column": "unit"}]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001df');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 18, 20, '{"item": "Heizgerät", "unit": "piece", "donor": "Kassablanca e.V.", "source": "rathaus.jena.de", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "association", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Heizgerät", "kind": "goods", "donor": "Kassablanca e.V.", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "association", "item_class": "39715200", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001e5');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 19, 21, '{"item": "średni samochód ratowniczo-gaśniczy", "unit": "piece", "donor": "Gmina Dębica", "source": "debica.tv", "language": "pl", "quantity": "1", "condition": "used", "donor_kind": "municipality", "donor_country": "PL", "earmark_region": "UA-74", "earmark_recipient": "City of Ichnia fire service", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "średni samochód ratowniczo-gaśniczy", "kind": "goods", "donor": "Gmina Dębica", "own_id": null, "source": "debica.tv", "language": "pl", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144213.pumper", "offered_on": null, "donor_country": "PL", "earmark_region": "UA-74", "earmark_recipient": "City of Ichnia fire service", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001eb');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 2, 4, '{"item": "Wasserwagen 8000 l", "unit": "piece", "donor": "City of Bonn", "source": "international.bonn.de July 2023", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Wasserwagen 8000 l", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34133100.water_tanker", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000191');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 20, 22, '{"item": "samochód strażacki", "unit": "piece", "donor": "City of Tuszyn", "source": "decentralization.gov.ua 2022-11", "language": "pl", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2022-10-19", "donor_country": "PL", "earmark_region": "UA-21", "earmark_recipient": "Tiachiv community", "earmark_recipient_kind": "community"}', '{"offer": {"item": "samochód strażacki", "kind": "goods", "donor": "City of Tuszyn", "own_id": null, "source": "decentralization.gov.ua 2022-11", "language": "pl", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210", "offered_on": "2022-10-19", "donor_country": "PL", "earmark_region": "UA-21", "earmark_recipient": "Tiachiv community", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001f1');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 21, 23, '{"item": "Feuerwehrfahrzeug", "unit": "piece", "donor": "City of Wuppertal", "source": "wz.de", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": "City of Vinnytsia", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Feuerwehrfahrzeug", "kind": "goods", "donor": "City of Wuppertal", "own_id": null, "source": "wz.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210", "offered_on": null, "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": "City of Vinnytsia", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001f5');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 22, 24, '{"item": "Logistikfahrzeug Mercedes Sprinter", "unit": "piece", "donor": "City of Wuppertal", "source": "wuppertaler-rundschau.de", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2023-02-16", "donor_country": "DE"}', '{"offer": {"item": "Logistikfahrzeug Mercedes Sprinter", "kind": "goods", "donor": "City of Wuppertal", "own_id": null, "source": "wuppertaler-rundschau.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "unsorted", "offered_on": "2023-02-16", "donor_country": "DE", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'doubtful', '[{"code": "item_class_not_sure", "facts": [["found", {"list": [{"text": "34144210.logistics Fire service logistics vehicle"}, {"text": "expertise.logistics Humanitarian logistics expertise"}, {"text": "34144210.crew_carrier Crew carrier"}]}]], "column": "item"}]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001f9');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 23, 25, '{"item": "pompa dużej wydajności", "unit": "piece", "donor": "Polish State Fire Service", "source": "myc.news", "language": "pl", "quantity": "10", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65"}', '{"offer": {"item": "pompa dużej wydajności", "kind": "goods", "donor": "Polish State Fire Service", "own_id": null, "source": "myc.news", "language": "pl", "quantity": 10, "condition": "used", "donor_kind": "emergency_service", "item_class": "42122130.high_capacity_pump", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001ff');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 24, 26, '{"item": "zbiornik na wodę", "unit": "piece", "donor": "Polish State Fire Service", "source": "myc.news", "language": "pl", "quantity": "10", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65"}', '{"offer": {"item": "zbiornik na wodę", "kind": "goods", "donor": "Polish State Fire Service", "own_id": null, "source": "myc.news", "language": "pl", "quantity": 10, "condition": "used", "donor_kind": "emergency_service", "item_class": "44611500", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000203');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 25, 27, '{"item": "Dräger breathing apparatus", "unit": "piece", "donor": "International Public Aid Service IPAS and Kent Relief", "source": "regionews.ua 2025-08-20", "language": "en", "quantity": "30", "condition": "used", "donor_kind": "association", "offered_on": "2025-08-20", "donor_country": "GB", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "Dräger breathing apparatus", "kind": "goods", "donor": "International Public Aid Service IPAS and Kent Relief", "own_id": null, "source": "regionews.ua 2025-08-20", "language": "en", "quantity": 30, "condition": "used", "donor_kind": "association", "item_class": "35111100", "offered_on": "2025-08-20", "donor_country": "GB", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000207');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 26, 28, '{"item": "tankautospuit", "unit": "piece", "donor": "Firefighters United NL", "source": "dumka.media 2023-10-26", "language": "nl", "quantity": "1", "condition": "used", "donor_kind": "association", "offered_on": "2023-10-25", "donor_country": "NL", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "tankautospuit", "kind": "goods", "donor": "Firefighters United NL", "own_id": null, "source": "dumka.media 2023-10-26", "language": "nl", "quantity": 1, "condition": "used", "donor_kind": "association", "item_class": "34144213.pumper", "offered_on": "2023-10-25", "donor_country": "NL", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000020d');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 27, 29, '{"item": "Feuerwehrgurt", "unit": "piece", "donor": "City of Lübben", "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": "120", "condition": "used", "donor_kind": "municipality", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05"}', '{"offer": {"item": "Feuerwehrgurt", "kind": "goods", "donor": "City of Lübben", "own_id": null, "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": 120, "condition": "used", "donor_kind": "municipality", "item_class": "35111000.firefighter_belt", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000213');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 28, 30, '{"item": "Feuerwehrschutzkleidung", "unit": "set", "donor": "City of Lübben", "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": "88", "condition": "used", "donor_kind": "municipality", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05"}', '{"offer": {"item": "Feuerwehrschutzkleidung", "kind": "goods", "donor": "City of Lübben", "own_id": null, "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": 88, "condition": "used", "donor_kind": "municipality", "item_class": "35811100.turnout_gear", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000217');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 29, 31, '{"item": "fire truck", "unit": "piece", "donor": "Association LUkraine", "source": "okvir.net", "language": "en", "quantity": "4", "condition": "used", "donor_kind": "association", "donor_country": "LU"}', '{"offer": {"item": "fire truck", "kind": "goods", "donor": "Association LUkraine", "own_id": null, "source": "okvir.net", "language": "en", "quantity": 4, "condition": "used", "donor_kind": "association", "item_class": "34144210", "offered_on": null, "donor_country": "LU", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000021d');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 3, 5, '{"item": "Müllfahrzeug 20 m³", "unit": "piece", "donor": "City of Bonn", "source": "international.bonn.de July 2023", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "municipality", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Müllfahrzeug 20 m³", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144511", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000195');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 30, 32, '{"item": "armoured ambulance", "unit": "piece", "donor": "Association LUkraine", "source": "okvir.net", "language": "en", "quantity": "2", "condition": "used", "donor_kind": "association", "donor_country": "LU"}', '{"offer": {"item": "armoured ambulance", "kind": "goods", "donor": "Association LUkraine", "own_id": null, "source": "okvir.net", "language": "en", "quantity": 2, "condition": "used", "donor_kind": "association", "item_class": "34114121.armoured", "offered_on": null, "donor_country": "LU", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000221');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 31, 33, '{"item": "camion pompe-tonne", "unit": "piece", "donor": "SDIS 24 Dordogne", "source": "francebleu.fr 2022-03", "language": "fr", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-03-19", "donor_country": "FR"}', '{"offer": {"item": "camion pompe-tonne", "kind": "goods", "donor": "SDIS 24 Dordogne", "own_id": null, "source": "francebleu.fr 2022-03", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144213.pumper", "offered_on": "2022-03-19", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000227');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 32, 34, '{"item": "motopompe", "unit": "piece", "donor": "SDIS 24 Dordogne", "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-03-19", "donor_country": "FR"}', '{"offer": {"item": "motopompe", "kind": "goods", "donor": "SDIS 24 Dordogne", "own_id": null, "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "unsorted", "offered_on": "2022-03-19", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'doubtful', '[{"code": "item_class_not_sure", "facts": [["found", {"list": [{"text": "42122130.motor_pump Motor pump"}, {"text": "42122110.portable_pump Portable fire pump"}, {"text": "42122110 Fire pump"}]}]], "column": "item"}]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000022b');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 33, 35, '{"item": "véhicule de secours et d''assistance aux victimes", "unit": "piece", "donor": "SDIS 34 Hérault", "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-03-18", "donor_country": "FR"}', '{"offer": {"item": "véhicule de secours et d''assistance aux victimes", "kind": "goods", "donor": "SDIS 34 Hérault", "own_id": null, "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34114121.emergency", "offered_on": "2022-03-18", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-000000000231');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 4, 6, '{"item": "Rettungswagen", "unit": "piece", "donor": "Hamburg Fire Brigade", "source": "hamburger-allgemeine.de July 2022", "language": "de", "quantity": "5", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-06-27", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": "City of Kyiv", "earmark_recipient_kind": "community"}', '{"offer": {"item": "Rettungswagen", "kind": "goods", "donor": "Hamburg Fire Brigade", "own_id": null, "source": "hamburger-allgemeine.de July 2022", "language": "de", "quantity": 5, "condition": "used", "donor_kind": "emergency_service", "item_class": "34114121.emergency", "offered_on": "2022-06-27", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": "City of Kyiv", "earmark_recipient_kind": "community"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000019b');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 5, 7, '{"item": "Gerätewagen", "unit": "piece", "donor": "Hamburg Fire Brigade", "source": "ndr.de 2022-06-27", "language": "de", "quantity": "2", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-04-25", "donor_country": "DE", "earmark_region": "UA-71", "earmark_recipient": "Cherkasy civil protection", "earmark_recipient_kind": "emergency_service"}', '{"offer": {"item": "Gerätewagen", "kind": "goods", "donor": "Hamburg Fire Brigade", "own_id": null, "source": "ndr.de 2022-06-27", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144210.equipment_carrier", "offered_on": "2022-04-25", "donor_country": "DE", "earmark_region": "UA-71", "earmark_recipient": "Cherkasy civil protection", "earmark_recipient_kind": "emergency_service"}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-00000000019f');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 6, 8, '{"item": "Tanklöschfahrzeug 16/25", "unit": "piece", "donor": "Hude Fire Brigade", "source": "at-fire.de 2022", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30"}', '{"offer": {"item": "Tanklöschfahrzeug 16/25", "kind": "goods", "donor": "Hude Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144212.medium", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001a5');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 7, 9, '{"item": "Löschgruppenfahrzeug LF 8", "unit": "piece", "donor": "Neckargemünd Fire Brigade", "source": "at-fire.de 2022", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30"}', '{"offer": {"item": "Löschgruppenfahrzeug LF 8", "kind": "goods", "donor": "Neckargemünd Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144213.pumper", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001ab');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 8, 10, '{"item": "Drehleiter mit Korb", "unit": "piece", "donor": "Pfarrkirchen Fire Brigade", "source": "at-fire.de 2022", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30"}', '{"offer": {"item": "Drehleiter mit Korb", "kind": "goods", "donor": "Pfarrkirchen Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144211", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001b1');
INSERT INTO public.import_lines VALUES ('01a1aaef-ba80-7000-8000-000000000185', 9, 11, '{"item": "Tanklöschfahrzeug TLF 24/50", "unit": "piece", "donor": "Hagen Fire Brigade", "source": "at-fire.de 2022", "language": "de", "quantity": "1", "condition": "used", "donor_kind": "emergency_service", "offered_on": "2022-05-01", "donor_country": "DE", "earmark_region": "UA-32"}', '{"offer": {"item": "Tanklöschfahrzeug TLF 24/50", "kind": "goods", "donor": "Hagen Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144212.medium", "offered_on": "2022-05-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": null, "earmark_recipient_kind": null}}', 'new', '[]', false, 'made', NULL, '01a1aaef-ba80-7000-8000-0000000001b7');
INSERT INTO public.imported_rows VALUES ('01990000-0000-7000-8000-000000000006', '01a1aaef-ba80-7000-8000-000000000001', 'needs', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x0000000000000000000000000000000000000000000000000000000000000000', '{}', '01a1aaef-ba80-7000-8000-000000000017', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000000f4', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\x26802ef2a84da1790f98ba61eadaae9582faece3ddc99d28720011a7798ab28f', '\x8d08a32857aef525b2cdb2d6ec976580cf77320ec5e8d21602f19cfbdb201a46', '{"need": {"item": "tracked heavy excavator", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": 1, "quantity": 17, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "43262100.tracked", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-0000000000f2', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000000f8', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\x20cdc9be99dd631cc6b6dbb9867cab337be90f124bfa1a384cf8121f2218772a', '\x8d08a32857aef525b2cdb2d6ec976580cf77320ec5e8d21602f19cfbdb201a46', '{"need": {"item": "wheeled heavy excavator", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (newsukraine.rbc.ua)", "language": "en", "priority": 1, "quantity": 10, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "43262100.wheeled", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-0000000000f6', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000000fc', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\x66e35babc4830304c6f15deb62da4aa715031cbc1f411efd5f3d735413a1e2ec', '\xe7d93a3d359a16d84fda9b169750e13bba9467f7dc4adfcf955d026c1ba81e3d', '{"need": {"item": "tractor unit with low-loader trailer for loads up to 100 t", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 2, "quantity": 30, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-0000000000fa', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000100', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\x3ba96582863d6a5b143ad3ffa8ad8eaa9fdbdb7f67097a866c7b4ba581ca2d0f', '\xe7d93a3d359a16d84fda9b169750e13bba9467f7dc4adfcf955d026c1ba81e3d', '{"need": {"item": "armoured ambulance", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 25, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "34114121.armoured", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-0000000000fe', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000104', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\xbc8d5cafd70db56ecf2bab81ff5c4fbc62997aca409e118f2b25e256e9c4282b', '\xe7d93a3d359a16d84fda9b169750e13bba9467f7dc4adfcf955d026c1ba81e3d', '{"need": {"item": "fire truck with turntable ladder over 35 m", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 50, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000102', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000108', '01a1aaef-ba80-7000-8000-0000000000ef', 'needs', NULL, '\x64672a0d9052cb02ca097b5d559ee8680a64fb064382a0df3f2e3256dcaa28ad', '\xe7d93a3d359a16d84fda9b169750e13bba9467f7dc4adfcf955d026c1ba81e3d', '{"need": {"item": "aerial platform fire truck over 30 m", "kind": "goods", "own_id": null, "region": null, "source": "EADRCC request reported 2024-08-20 (babel.ua)", "language": "en", "priority": 1, "quantity": 17, "needed_by": null, "recipient": "State Emergency Service of Ukraine", "item_class": "34142100", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000106', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000010c', '01a1aaef-ba80-7000-8000-0000000000ba', 'needs', NULL, '\x0b0dc1f8ab2736a358ea16c269d5dad6d33f42c2be03f9190d514ce8ffcba587', '\x4f89f11f3cf2d7cc2ed7ea2bba6a0467624e5589c42a1971a10e99dde58ee0c9', '{"need": {"item": "бензиновий генератор", "kind": "goods", "own_id": null, "region": "UA-14", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 53, "needed_by": "2023-04-30", "recipient": "Donetsk Oblast Military Administration", "item_class": "31121200", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000010a', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000110', '01a1aaef-ba80-7000-8000-0000000000be', 'needs', NULL, '\x6042a9aa53f1b9ceabfb37c23429e40223e5ae98e0b5a39dfbe4d891b4b1a282', '\x4f89f11f3cf2d7cc2ed7ea2bba6a0467624e5589c42a1971a10e99dde58ee0c9', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-23", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 17, "needed_by": "2023-04-30", "recipient": "Zaporizhzhia Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000010e', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000114', '01a1aaef-ba80-7000-8000-0000000000c2', 'needs', NULL, '\x6042a9aa53f1b9ceabfb37c23429e40223e5ae98e0b5a39dfbe4d891b4b1a282', '\x4f89f11f3cf2d7cc2ed7ea2bba6a0467624e5589c42a1971a10e99dde58ee0c9', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-09", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 17, "needed_by": "2023-04-30", "recipient": "Luhansk Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000112', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000118', '01a1aaef-ba80-7000-8000-0000000000c6', 'needs', NULL, '\x6042a9aa53f1b9ceabfb37c23429e40223e5ae98e0b5a39dfbe4d891b4b1a282', '\x4f89f11f3cf2d7cc2ed7ea2bba6a0467624e5589c42a1971a10e99dde58ee0c9', '{"need": {"item": "генератор", "kind": "goods", "own_id": null, "region": "UA-65", "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "priority": 2, "quantity": 15, "needed_by": "2023-04-30", "recipient": "Kherson Oblast Military Administration", "item_class": "31121000", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000116', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000011e', '01a1aaef-ba80-7000-8000-000000000119', 'needs', NULL, '\xa20a11527901f30013dd5c5945aeb3c5328274553bb2fdf55ab2093d3160267e', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"need": {"item": "crew transport vehicle with eight seats", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 2, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34144210.crew_carrier", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000011c', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000122', '01a1aaef-ba80-7000-8000-000000000119', 'needs', NULL, '\x13abe18b856e028a8d5f15aaec3c86addac9f07087f6d887827aacde3bca9503', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"need": {"item": "water truck 8000 l", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 1, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34133100.water_tanker", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000120', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000126', '01a1aaef-ba80-7000-8000-000000000119', 'needs', NULL, '\xe76e97c6badd01f650a8148683db4cb6c47f1485131c277d4f967fb088454ea6', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"need": {"item": "waste collection vehicle", "kind": "goods", "own_id": null, "region": "UA-65", "source": "international.bonn.de July 2023", "language": "en", "priority": 3, "quantity": 1, "needed_by": "2023-07-31", "recipient": "City of Kherson", "item_class": "34144511", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000124', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000012c', '01a1aaef-ba80-7000-8000-000000000127', 'needs', NULL, '\x46e42ede05df249b4ee6ac03f20dfa2a149f908ec4db3f8b7e526e82b439f325', '\x6f39e954e8d59f07e4384650fda303ed9b72821892b2300bfe7eae7e1a8b2250', '{"need": {"item": "Rettungswagen", "kind": "goods", "own_id": null, "region": "UA-30", "source": "hamburger-allgemeine.de July 2022", "language": "de", "priority": 1, "quantity": 5, "needed_by": "2022-06-30", "recipient": "City of Kyiv", "item_class": "34114121.emergency", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000012a', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000132', '01a1aaef-ba80-7000-8000-00000000012d', 'needs', NULL, '\xc758b25c1446a429c94097218c2225d6ad6bb8321793635cfe73311cb9417487', '\x89f30f0ffc89cd9616e4e55469cf85aa290a4340de3a1995b8d4367ff8b2ae10', '{"need": {"item": "Großtanklöschfahrzeug", "kind": "goods", "own_id": null, "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": 1, "quantity": null, "needed_by": null, "recipient": "City of Kyiv fire service", "item_class": "34144212.large", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000130', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000136', '01a1aaef-ba80-7000-8000-00000000012d', 'needs', NULL, '\x42cf895fb561d990a36e7aa72e220d596a59850786f59f9a772f06a78ee0aa47', '\x89f30f0ffc89cd9616e4e55469cf85aa290a4340de3a1995b8d4367ff8b2ae10', '{"need": {"item": "Hubrettungsfahrzeug", "kind": "goods", "own_id": null, "region": "UA-30", "source": "at-fire.de 2022 (no number stated)", "language": "de", "priority": 1, "quantity": null, "needed_by": null, "recipient": "City of Kyiv fire service", "item_class": "unsorted", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000134', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000013a', '01a1aaef-ba80-7000-8000-0000000000aa', 'needs', NULL, '\x964ba8873613db88d671b97aa818e70dfed1cac801e6297b4152c6260c861ae5', '\x48797a2cba20a1d6715df35c83d0a6471ec550e75bffda8f54cf5d97aab2ca6b', '{"need": {"item": "апарат захисту органів дихання", "kind": "goods", "own_id": null, "region": "UA-63", "source": "regionews.ua 2025-08-20", "language": "uk", "priority": 1, "quantity": 30, "needed_by": null, "recipient": "Kharkiv garrison of the State Emergency Service", "item_class": "35111100", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000138', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000013e', '01a1aaef-ba80-7000-8000-0000000000aa', 'needs', NULL, '\x13e3d962783d4e27fb6da38e875c4188956fff0e0e444e048aaac9983d93fa7e', '\xd74664852f00aad9931eaac53d2c936a61bb871e10e3c00de5dc2cd9f799dd64', '{"need": {"item": "пожежна автоцистерна", "kind": "goods", "own_id": null, "region": "UA-63", "source": "dumka.media 2023-10-26", "language": "uk", "priority": 1, "quantity": 1, "needed_by": null, "recipient": "Kharkiv garrison of the State Emergency Service", "item_class": "34144212", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000013c', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000144', '01a1aaef-ba80-7000-8000-00000000013f', 'needs', NULL, '\xe038dd0c57365dadb5762071a677db1e724654132af207dee37004b04bfa9999', '\x591f129f3790d0ea4a3f9fe21cc8f5ea3fa2a16524e9bf41425114f415a067dd', '{"need": {"item": "Feuerwehrfahrzeug", "kind": "goods", "own_id": null, "region": "UA-68", "source": "presseportal.de 2025-03 (5 vehicles and 1 trailer received)", "language": "de", "priority": 2, "quantity": 6, "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "item_class": "34144210", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000142', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000148', '01a1aaef-ba80-7000-8000-00000000013f', 'needs', NULL, '\xdb7399a29052d44f1194d71618d6f9c54931f39f8cdc8389d17ed9784c411014', '\x50f68f17b0205d55fd2cbba0fb04acc41895e31be8b67452d68cb6a45ede89d6', '{"need": {"item": "Brandschutzkleidung", "kind": "goods", "own_id": null, "region": "UA-68", "source": "presseportal.de 2025-03", "language": "de", "priority": 2, "quantity": 500, "needed_by": "2025-03-31", "recipient": "Khmelnytskyi region civil protection", "item_class": "35811100.turnout_gear", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000146', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000014e', '01a1aaef-ba80-7000-8000-000000000149', 'needs', NULL, '\x56c55ebf79b8f93a32a96f73526ae113098b3b836d2e58da54fbaada13cfd47c', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"need": {"item": "generador diésel", "kind": "goods", "own_id": null, "region": "UA-32", "source": "rathaus.jena.de", "language": "und", "priority": 2, "quantity": 5, "needed_by": null, "recipient": "City of Bila Tserkva", "item_class": "31121100", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000014c', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000154', '01a1aaef-ba80-7000-8000-00000000014f', 'needs', NULL, '\x56c55ebf79b8f93a32a96f73526ae113098b3b836d2e58da54fbaada13cfd47c', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"need": {"item": "generador diésel", "kind": "goods", "own_id": null, "region": "UA-32", "source": "rathaus.jena.de", "language": "und", "priority": 2, "quantity": 5, "needed_by": null, "recipient": "City of Brovary", "item_class": "31121100", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000152', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000015a', '01a1aaef-ba80-7000-8000-000000000155', 'needs', NULL, '\x1e95f2c5e4b08c63685202e20caaeed6098958a5b29fd4a720be6b56f413d561', '\xcd479a98209f09f9115d5841cf53b7dc02b9754b25a0c2285b9990df827a87a1', '{"need": {"item": "ambulance", "kind": "goods", "own_id": null, "region": "UA-77", "source": "deaidua.org 2024-07-23", "language": "en", "priority": 2, "quantity": 2, "needed_by": null, "recipient": "City of Chernivtsi", "item_class": "34114121", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000158', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000160', '01a1aaef-ba80-7000-8000-00000000015b', 'needs', NULL, '\x5ffa4333ca8c624e4441ca2bf54d38a37067475436bf7ad1f9ceb84de0964c95', '\x54a85abba9d068e602bfb843ec4a912e7f1529c568179291586b4ddbc7957988', '{"need": {"item": "Gerätewagen", "kind": "goods", "own_id": null, "region": "UA-71", "source": "ndr.de 2022-06-27", "language": "de", "priority": 2, "quantity": 2, "needed_by": null, "recipient": "Cherkasy civil protection", "item_class": "34144210.equipment_carrier", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000015e', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000166', '01a1aaef-ba80-7000-8000-000000000161', 'needs', NULL, '\xfdabd93db6ac7277fefc10db023034b75aa23047ac4a1589001a2b7862741e76', '\xd3c474aa68c12616038297436dfd143f3ac5d800b48fe8308cb6cc1dc7bf0b2c', '{"need": {"item": "średni samochód ratowniczo-gaśniczy", "kind": "goods", "own_id": null, "region": "UA-74", "source": "debica.tv", "language": "pl", "priority": 2, "quantity": 1, "needed_by": null, "recipient": "City of Ichnia fire service", "item_class": "34144213.pumper", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000164', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000016c', '01a1aaef-ba80-7000-8000-000000000167', 'needs', NULL, '\x933645288ad644860304c066c25778a73f756b527bd54536ebb06cdf5bf9a2c9', '\xdbb5717228ef67bab9b7ac6366ba976dce7eea0a8a4e1bfd2627e95bf9eb77f3', '{"need": {"item": "fire truck", "kind": "goods", "own_id": null, "region": "UA-21", "source": "decentralization.gov.ua 2022-11", "language": "en", "priority": 3, "quantity": 1, "needed_by": "2022-11-30", "recipient": "Tiachiv community", "item_class": "34144210", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000016a', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000172', '01a1aaef-ba80-7000-8000-00000000016d', 'needs', NULL, '\x445a1988e24a4cda131376cb8a21dd6775799d912e048aaa0e4f5bbc82df4f21', '\x5ad52f903ad482bcc0d40afe06f711691b5e9ccca3314a6128a47af762dd7909', '{"need": {"item": "Feuerwehrfahrzeug", "kind": "goods", "own_id": null, "region": "UA-05", "source": "wz.de", "language": "de", "priority": 2, "quantity": 1, "needed_by": null, "recipient": "City of Vinnytsia", "item_class": "34144210", "recipient_kind": "community", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000170', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000176', '01a1aaef-ba80-7000-8000-0000000000c6', 'needs', NULL, '\xa89b4fbd346a20fd8c6acfa3913149abbdd51f8e3e3d236bd978f8dc7775daa7', '\x6dbabe1e3b1fec1f4e892448be601577bd0bdd83e971a03b821e102213799d17', '{"need": {"item": "високопродуктивна мотопомпа", "kind": "goods", "own_id": null, "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": 1, "quantity": 10, "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "item_class": "42122130.high_capacity_pump", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000174', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000017a', '01a1aaef-ba80-7000-8000-0000000000c6', 'needs', NULL, '\xc9ba7f96bb79321aa17fbfd8a17f9ce381f5a37e92e0fb34c52df5d513a817e1', '\x6dbabe1e3b1fec1f4e892448be601577bd0bdd83e971a03b821e102213799d17', '{"need": {"item": "цистерна для води", "kind": "goods", "own_id": null, "region": "UA-65", "source": "myc.news (after the Kakhovka dam)", "language": "uk", "priority": 1, "quantity": 10, "needed_by": "2023-06-30", "recipient": "Kherson Oblast Military Administration", "item_class": "44611500", "recipient_kind": "regional_administration", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000178', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000180', '01a1aaef-ba80-7000-8000-00000000017b', 'needs', NULL, '\x5be816a06994017814b3290beb3623ea9b5faa0fd5c6443faddee602a99555ab', '\x22441007e3b5a506e6ae73e8b7b639d7a13211f2c7b05fc2cb12c485322ab2ed', '{"need": {"item": "захисний одяг пожежника", "kind": "goods", "own_id": null, "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": 2, "quantity": 88, "needed_by": null, "recipient": "Vinnytsia garrison of the State Emergency Service", "item_class": "35811100.turnout_gear", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-00000000017e', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000184', '01a1aaef-ba80-7000-8000-00000000017b', 'needs', NULL, '\xa705b43cc0b6b3860eecae421f4a8803973810a7e769fc1dc620f85e62c2fc7f', '\x22441007e3b5a506e6ae73e8b7b639d7a13211f2c7b05fc2cb12c485322ab2ed', '{"need": {"item": "пожежний рятувальний пояс", "kind": "goods", "own_id": null, "region": "UA-05", "source": "dsns.gov.ua 2022-02-04", "language": "uk", "priority": 3, "quantity": 120, "needed_by": null, "recipient": "Vinnytsia garrison of the State Emergency Service", "item_class": "35111000.firefighter_belt", "recipient_kind": "emergency_service", "recipient_country": "UA"}}', '01a1aaef-ba80-7000-8000-000000000182', NULL, '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000189', '01a1aaef-ba80-7000-8000-0000000000d6', 'offers', NULL, '\x0b0dc1f8ab2736a358ea16c269d5dad6d33f42c2be03f9190d514ce8ffcba587', '\x4f89f11f3cf2d7cc2ed7ea2bba6a0467624e5589c42a1971a10e99dde58ee0c9', '{"offer": {"item": "бензиновий генератор", "kind": "goods", "donor": "USAID Economic Resilience Activity", "own_id": null, "source": "era-ukraine.org.ua 2023-05-04", "language": "uk", "quantity": 102, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121200", "offered_on": "2023-05-02", "donor_country": "US", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000187', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000018f', '01a1aaef-ba80-7000-8000-00000000018a', 'offers', NULL, '\x746323377b29c23941682bd3ed9c7baa7cb15c1d4de91c705eaf73d8160d8ba4', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"offer": {"item": "Mannschaftstransportfahrzeug", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210.crew_carrier", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-00000000018d', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000193', '01a1aaef-ba80-7000-8000-00000000018a', 'offers', NULL, '\x2e3e7c943a99b22564d0a26b4532210e10f3017f82ad95f35a26d4617bd3e228', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"offer": {"item": "Wasserwagen 8000 l", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34133100.water_tanker", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-000000000191', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000197', '01a1aaef-ba80-7000-8000-00000000018a', 'offers', NULL, '\xee2316bc27e84c59c48aec75604c83d25df0dac5160d5eb026f92b1774a52935', '\xf12e29cdae3bab7c1e508de85b5bca14d605296e5bc4b46ef215c547969242d1', '{"offer": {"item": "Müllfahrzeug 20 m³", "kind": "goods", "donor": "City of Bonn", "own_id": null, "source": "international.bonn.de July 2023", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144511", "offered_on": "2023-07-08", "donor_country": "DE", "earmark_region": "UA-65", "earmark_recipient": "City of Kherson", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-000000000195', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000019d', '01a1aaef-ba80-7000-8000-000000000198', 'offers', NULL, '\x46e42ede05df249b4ee6ac03f20dfa2a149f908ec4db3f8b7e526e82b439f325', '\x6f39e954e8d59f07e4384650fda303ed9b72821892b2300bfe7eae7e1a8b2250', '{"offer": {"item": "Rettungswagen", "kind": "goods", "donor": "Hamburg Fire Brigade", "own_id": null, "source": "hamburger-allgemeine.de July 2022", "language": "de", "quantity": 5, "condition": "used", "donor_kind": "emergency_service", "item_class": "34114121.emergency", "offered_on": "2022-06-27", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": "City of Kyiv", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-00000000019b', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001a1', '01a1aaef-ba80-7000-8000-000000000198', 'offers', NULL, '\x5ffa4333ca8c624e4441ca2bf54d38a37067475436bf7ad1f9ceb84de0964c95', '\x54a85abba9d068e602bfb843ec4a912e7f1529c568179291586b4ddbc7957988', '{"offer": {"item": "Gerätewagen", "kind": "goods", "donor": "Hamburg Fire Brigade", "own_id": null, "source": "ndr.de 2022-06-27", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144210.equipment_carrier", "offered_on": "2022-04-25", "donor_country": "DE", "earmark_region": "UA-71", "earmark_recipient": "Cherkasy civil protection", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-00000000019f', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001a7', '01a1aaef-ba80-7000-8000-0000000001a2', 'offers', NULL, '\x3737054e53273c1bfdde4a54b42607001c52e725a69608aa29803f9bc34c17c4', '\x9c44fef10aeb7029bcff340aae6a37622467d5342672ace1e9239e7e741f1009', '{"offer": {"item": "Tanklöschfahrzeug 16/25", "kind": "goods", "donor": "Hude Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144212.medium", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001a5', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001ad', '01a1aaef-ba80-7000-8000-0000000001a8', 'offers', NULL, '\x71eb09e7efaadf97026b29666c3de4e2393c655cec73a87213e339acadc9e0e5', '\x9c44fef10aeb7029bcff340aae6a37622467d5342672ace1e9239e7e741f1009', '{"offer": {"item": "Löschgruppenfahrzeug LF 8", "kind": "goods", "donor": "Neckargemünd Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144213.pumper", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001ab', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001b3', '01a1aaef-ba80-7000-8000-0000000001ae', 'offers', NULL, '\x2849fbff889cbb092e46a4f94e537ebb1cda60c90454cbf8d98be2bcc59fca52', '\x9c44fef10aeb7029bcff340aae6a37622467d5342672ace1e9239e7e741f1009', '{"offer": {"item": "Drehleiter mit Korb", "kind": "goods", "donor": "Pfarrkirchen Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144211", "offered_on": "2022-04-01", "donor_country": "DE", "earmark_region": "UA-30", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001b1', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001b9', '01a1aaef-ba80-7000-8000-0000000001b4', 'offers', NULL, '\xd5d08fbdd3054c65401f11a99b04a776813f63702ba5136c491e5ce52fdd3ae2', '\x9c44fef10aeb7029bcff340aae6a37622467d5342672ace1e9239e7e741f1009', '{"offer": {"item": "Tanklöschfahrzeug TLF 24/50", "kind": "goods", "donor": "Hagen Fire Brigade", "own_id": null, "source": "at-fire.de 2022", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144212.medium", "offered_on": "2022-05-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001b7', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001bf', '01a1aaef-ba80-7000-8000-0000000001ba', 'offers', NULL, '\xdff2dbfd940a2bb0b864489807232295e55a07b76ca8701af28b48353491ae8f', '\x50f68f17b0205d55fd2cbba0fb04acc41895e31be8b67452d68cb6a45ede89d6', '{"offer": {"item": "Unimog", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34144000.unimog", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001bd', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001c3', '01a1aaef-ba80-7000-8000-0000000001ba', 'offers', NULL, '\x1eff6a1fbb4cebc314348633fc7155af97ac699ebc1e0398d878465900e009af', '\x50f68f17b0205d55fd2cbba0fb04acc41895e31be8b67452d68cb6a45ede89d6', '{"offer": {"item": "LKW mit Ladekran", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "unsorted", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001c1', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001c7', '01a1aaef-ba80-7000-8000-0000000001ba', 'offers', NULL, '\x2962f4423bf3530af80672986c975f1925378b4d936b41b1114976b364b03c27', '\x50f68f17b0205d55fd2cbba0fb04acc41895e31be8b67452d68cb6a45ede89d6', '{"offer": {"item": "Mannschaftstransporter", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34114400", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001c5', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001cb', '01a1aaef-ba80-7000-8000-0000000001ba', 'offers', NULL, '\xdb7399a29052d44f1194d71618d6f9c54931f39f8cdc8389d17ed9784c411014', '\x50f68f17b0205d55fd2cbba0fb04acc41895e31be8b67452d68cb6a45ede89d6', '{"offer": {"item": "Brandschutzkleidung", "kind": "goods", "donor": "City of Stuttgart", "own_id": null, "source": "presseportal.de 2025-03", "language": "de", "quantity": 500, "condition": "used", "donor_kind": "municipality", "item_class": "35811100.turnout_gear", "offered_on": "2025-03-20", "donor_country": "DE", "earmark_region": "UA-68", "earmark_recipient": "Khmelnytskyi region civil protection", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001c9', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001d1', '01a1aaef-ba80-7000-8000-0000000001cc', 'offers', NULL, '\xc92fa3707432146bdf43890d2fbd3d5dc926f1b1b36600bab18d93014d493f4f', '\xcd479a98209f09f9115d5841cf53b7dc02b9754b25a0c2285b9990df827a87a1', '{"offer": {"item": "Rettungswagen", "kind": "goods", "donor": "City of Düsseldorf", "own_id": null, "source": "deaidua.org 2024-07-23", "language": "de", "quantity": 2, "condition": "used", "donor_kind": "municipality", "item_class": "34114121.emergency", "offered_on": "2024-07-16", "donor_country": "DE", "earmark_region": "UA-77", "earmark_recipient": "City of Chernivtsi", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001cf', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001d7', '01a1aaef-ba80-7000-8000-0000000001d2', 'offers', NULL, '\x1642d0e07fb27392eae6fb305376073e9c1a975d71ea42e42a4dbaada833d8d3', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"offer": {"item": "Dieselgenerator", "kind": "goods", "donor": "GIZ", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 5, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121100", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Bila Tserkva", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001d5', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001db', '01a1aaef-ba80-7000-8000-0000000001d2', 'offers', NULL, '\x1642d0e07fb27392eae6fb305376073e9c1a975d71ea42e42a4dbaada833d8d3', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"offer": {"item": "Dieselgenerator", "kind": "goods", "donor": "GIZ", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 5, "condition": "new", "donor_kind": "donor_programme", "item_class": "31121100", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001d9', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001e1', '01a1aaef-ba80-7000-8000-0000000001dc', 'offers', NULL, '\xb8ddccd55bdc72116932611cff4249f07518a067874b6e03d313f9f0c7fa681a', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"offer": {"item": "Kerzen", "kind": "goods", "donor": "City of Erlangen", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": null, "condition": "new", "donor_kind": "municipality", "item_class": "31527300.candle", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001df', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001e7', '01a1aaef-ba80-7000-8000-0000000001e2', 'offers', NULL, '\xdb41197746a1b1f7305bd20085eef29b0f5e36ccecad0f014f5abaf0a855940c', '\x61eb5fe6f86195b576280216f4cb24504aebfacf7dc0d9440b1adbe5e0dd8bbd', '{"offer": {"item": "Heizgerät", "kind": "goods", "donor": "Kassablanca e.V.", "own_id": null, "source": "rathaus.jena.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "association", "item_class": "39715200", "offered_on": "2022-12-01", "donor_country": "DE", "earmark_region": "UA-32", "earmark_recipient": "City of Brovary", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001e5', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001ed', '01a1aaef-ba80-7000-8000-0000000001e8', 'offers', NULL, '\xfdabd93db6ac7277fefc10db023034b75aa23047ac4a1589001a2b7862741e76', '\xd3c474aa68c12616038297436dfd143f3ac5d800b48fe8308cb6cc1dc7bf0b2c', '{"offer": {"item": "średni samochód ratowniczo-gaśniczy", "kind": "goods", "donor": "Gmina Dębica", "own_id": null, "source": "debica.tv", "language": "pl", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144213.pumper", "offered_on": null, "donor_country": "PL", "earmark_region": "UA-74", "earmark_recipient": "City of Ichnia fire service", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001eb', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001f3', '01a1aaef-ba80-7000-8000-0000000001ee', 'offers', NULL, '\x7804fbff99e45ea9ae68eb5e1f0b327ad66f26a1dbc839de93d315273304d389', '\xdbb5717228ef67bab9b7ac6366ba976dce7eea0a8a4e1bfd2627e95bf9eb77f3', '{"offer": {"item": "samochód strażacki", "kind": "goods", "donor": "City of Tuszyn", "own_id": null, "source": "decentralization.gov.ua 2022-11", "language": "pl", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210", "offered_on": "2022-10-19", "donor_country": "PL", "earmark_region": "UA-21", "earmark_recipient": "Tiachiv community", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001f1', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001f7', '01a1aaef-ba80-7000-8000-0000000000da', 'offers', NULL, '\x445a1988e24a4cda131376cb8a21dd6775799d912e048aaa0e4f5bbc82df4f21', '\x5ad52f903ad482bcc0d40afe06f711691b5e9ccca3314a6128a47af762dd7909', '{"offer": {"item": "Feuerwehrfahrzeug", "kind": "goods", "donor": "City of Wuppertal", "own_id": null, "source": "wz.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "34144210", "offered_on": null, "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": "City of Vinnytsia", "earmark_recipient_kind": "community"}}', NULL, '01a1aaef-ba80-7000-8000-0000000001f5', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-0000000001fb', '01a1aaef-ba80-7000-8000-0000000000da', 'offers', NULL, '\x54159f772d7d6c536293dfa7564694910bacdc1327da97958569174f07b660e5', '\x3a474dcaec4afa65ac17e69dd9fe13404999894f369e0368d4ae93072cfad398', '{"offer": {"item": "Logistikfahrzeug Mercedes Sprinter", "kind": "goods", "donor": "City of Wuppertal", "own_id": null, "source": "wuppertaler-rundschau.de", "language": "de", "quantity": 1, "condition": "used", "donor_kind": "municipality", "item_class": "unsorted", "offered_on": "2023-02-16", "donor_country": "DE", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001f9', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000201', '01a1aaef-ba80-7000-8000-0000000001fc', 'offers', NULL, '\xaf932906b7aef728996e975d5884928c2d89bf68d0ad52e4fd781524c0a1c20f', '\x6fd17b069e4df92a287dd068d8f576f9e061b09ea08eeca92fe897aee99d3e84', '{"offer": {"item": "pompa dużej wydajności", "kind": "goods", "donor": "Polish State Fire Service", "own_id": null, "source": "myc.news", "language": "pl", "quantity": 10, "condition": "used", "donor_kind": "emergency_service", "item_class": "42122130.high_capacity_pump", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-0000000001ff', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000205', '01a1aaef-ba80-7000-8000-0000000001fc', 'offers', NULL, '\xb6738086d4ea3d27496c78a0872804bcf8994ee8eaf80ee3d078a9d542c47315', '\x6fd17b069e4df92a287dd068d8f576f9e061b09ea08eeca92fe897aee99d3e84', '{"offer": {"item": "zbiornik na wodę", "kind": "goods", "donor": "Polish State Fire Service", "own_id": null, "source": "myc.news", "language": "pl", "quantity": 10, "condition": "used", "donor_kind": "emergency_service", "item_class": "44611500", "offered_on": "2023-06-08", "donor_country": "PL", "earmark_region": "UA-65", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000203', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000209', '01a1aaef-ba80-7000-8000-0000000000d2', 'offers', NULL, '\x792679cdc572cd9a7ba0ca6372b55dfc059349f6ad99842b8f6b67f7e622e1d1', '\x48797a2cba20a1d6715df35c83d0a6471ec550e75bffda8f54cf5d97aab2ca6b', '{"offer": {"item": "Dräger breathing apparatus", "kind": "goods", "donor": "International Public Aid Service IPAS and Kent Relief", "own_id": null, "source": "regionews.ua 2025-08-20", "language": "en", "quantity": 30, "condition": "used", "donor_kind": "association", "item_class": "35111100", "offered_on": "2025-08-20", "donor_country": "GB", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-000000000207', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000020f', '01a1aaef-ba80-7000-8000-00000000020a', 'offers', NULL, '\xadc41763f1fcf2c76a91efd828fd946600f50f68fc387f2d2d5bdddbdb9d89df', '\xd74664852f00aad9931eaac53d2c936a61bb871e10e3c00de5dc2cd9f799dd64', '{"offer": {"item": "tankautospuit", "kind": "goods", "donor": "Firefighters United NL", "own_id": null, "source": "dumka.media 2023-10-26", "language": "nl", "quantity": 1, "condition": "used", "donor_kind": "association", "item_class": "34144213.pumper", "offered_on": "2023-10-25", "donor_country": "NL", "earmark_region": "UA-63", "earmark_recipient": "Kharkiv garrison of the State Emergency Service", "earmark_recipient_kind": "emergency_service"}}', NULL, '01a1aaef-ba80-7000-8000-00000000020d', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000215', '01a1aaef-ba80-7000-8000-000000000210', 'offers', NULL, '\x9c7093d61c001d6b4bbd1523683db5b16cdfaf487956e0a9cd022730fc3df6f6', '\x22441007e3b5a506e6ae73e8b7b639d7a13211f2c7b05fc2cb12c485322ab2ed', '{"offer": {"item": "Feuerwehrgurt", "kind": "goods", "donor": "City of Lübben", "own_id": null, "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": 120, "condition": "used", "donor_kind": "municipality", "item_class": "35111000.firefighter_belt", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000213', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000219', '01a1aaef-ba80-7000-8000-000000000210', 'offers', NULL, '\x4c86b1fc1aace6500759149f0d68566e11ea5b303aa21802ef886e2889efbe5c', '\x22441007e3b5a506e6ae73e8b7b639d7a13211f2c7b05fc2cb12c485322ab2ed', '{"offer": {"item": "Feuerwehrschutzkleidung", "kind": "goods", "donor": "City of Lübben", "own_id": null, "source": "dsns.gov.ua 2022-02-04", "language": "de", "quantity": 88, "condition": "used", "donor_kind": "municipality", "item_class": "35811100.turnout_gear", "offered_on": "2022-02-04", "donor_country": "DE", "earmark_region": "UA-05", "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000217', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000021f', '01a1aaef-ba80-7000-8000-00000000021a', 'offers', NULL, '\x7be38ac2a3a6e374b7d7b7a6fe31a5723f38c3665310b0458510a2037714ef63', '\x3e96e52af6e627521211db852f3dc36f0327545c5b43a455170a8b849a47f2bc', '{"offer": {"item": "fire truck", "kind": "goods", "donor": "Association LUkraine", "own_id": null, "source": "okvir.net", "language": "en", "quantity": 4, "condition": "used", "donor_kind": "association", "item_class": "34144210", "offered_on": null, "donor_country": "LU", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-00000000021d', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000223', '01a1aaef-ba80-7000-8000-00000000021a', 'offers', NULL, '\xac8e9cd73ebcde53bccf6674d59a16caf4ec660eeb7d65df2c1e621fb56e45c7', '\x3e96e52af6e627521211db852f3dc36f0327545c5b43a455170a8b849a47f2bc', '{"offer": {"item": "armoured ambulance", "kind": "goods", "donor": "Association LUkraine", "own_id": null, "source": "okvir.net", "language": "en", "quantity": 2, "condition": "used", "donor_kind": "association", "item_class": "34114121.armoured", "offered_on": null, "donor_country": "LU", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000221', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000229', '01a1aaef-ba80-7000-8000-000000000224', 'offers', NULL, '\xd54712d186ed68b547b5f615cb8d28e458a1796f434cfaf463851e2c04728fa0', '\x9945fab8d05f2f7b3cd3a1667f4db548351a129408eb0b8e95c68099544bb9c5', '{"offer": {"item": "camion pompe-tonne", "kind": "goods", "donor": "SDIS 24 Dordogne", "own_id": null, "source": "francebleu.fr 2022-03", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34144213.pumper", "offered_on": "2022-03-19", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000227', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-00000000022d', '01a1aaef-ba80-7000-8000-000000000224', 'offers', NULL, '\x9e5ffd58274d62cc389e5ec143d714e85d918cc4c0d9824f38fa2b57bb735df1', '\xf01901be5dd9144ee67635479a2b8b8f5f378d92f37099891a2b85fc93f91137', '{"offer": {"item": "motopompe", "kind": "goods", "donor": "SDIS 24 Dordogne", "own_id": null, "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "unsorted", "offered_on": "2022-03-19", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-00000000022b', '2026-11-05 09:00:00+00');
INSERT INTO public.imported_rows VALUES ('01a1aaef-ba80-7000-8000-000000000233', '01a1aaef-ba80-7000-8000-00000000022e', 'offers', NULL, '\x8634f625b46aa1ca93c37b9159837038498e98a9995ef9ce01a1f38f7c7f2bb8', '\xf01901be5dd9144ee67635479a2b8b8f5f378d92f37099891a2b85fc93f91137', '{"offer": {"item": "véhicule de secours et d''assistance aux victimes", "kind": "goods", "donor": "SDIS 34 Hérault", "own_id": null, "source": "france3-regions.francetvinfo.fr", "language": "fr", "quantity": 1, "condition": "used", "donor_kind": "emergency_service", "item_class": "34114121.emergency", "offered_on": "2022-03-18", "donor_country": "FR", "earmark_region": null, "earmark_recipient": null, "earmark_recipient_kind": null}}', NULL, '01a1aaef-ba80-7000-8000-000000000231', '2026-11-05 09:00:00+00');
INSERT INTO public.imports VALUES ('01990000-0000-7000-8000-000000000007', 'needs', 'previewed', false, 1, 0, '[]', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 1, '2026-11-05 09:00:00+00', NULL, NULL);
INSERT INTO public.imports VALUES ('01a1aaef-ba80-7000-8000-0000000000ee', 'needs', 'applied', true, 31, 31, '[]', NULL, NULL, 3, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00');
INSERT INTO public.imports VALUES ('01a1aaef-ba80-7000-8000-000000000185', 'offers', 'applied', true, 34, 34, '[]', NULL, NULL, 3, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00');
INSERT INTO public.item_class_proposals VALUES ('01a1aaef-ba80-7000-8000-00000000009c', 'synonym', 'proposed', '35111100', '{"en": ["self contained sample set"]}', NULL, NULL, false, NULL, '01a1aaef-ba80-7000-8000-000000000007', '01a1aaef-ba80-7000-8000-000000000009', NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00');
INSERT INTO public.kept_replies VALUES ('01a1aaef-ba80-7000-8000-000000000009', 'sample', '\x0000000000000000000000000000000000000000000000000000000000000000', 201, 1, '/api/v1/needs', '\x0000000000000000000000000000000000000000000000000000000000000000', '2026-11-05 09:00:00+00');
INSERT INTO public.list_versions VALUES ('catalogue', '01a1aaef-ba80-7000-8000-000000000093');
INSERT INTO public.list_versions VALUES ('places', '01a1aaef-ba80-7000-8000-000000000099');
INSERT INTO public.mandates VALUES ('01990000-0000-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-00000000000d', '2026-11-05 09:00:00+00', NULL, 1);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000001', 'recipient 0', 'recipient', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-000000000006', '01a1aaef-ba80-7000-8000-000000000004', 'recipient 1', 'recipient', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'donor 0', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-00000000000c', '01a1aaef-ba80-7000-8000-00000000000a', 'donor 1', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-00000000000f', '01a1aaef-ba80-7000-8000-00000000000d', 'donor 2', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-000000000012', '01a1aaef-ba80-7000-8000-000000000010', 'carrier', 'carrier', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-000000000015', '01a1aaef-ba80-7000-8000-000000000013', 'office', 'coordinator', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000a4', '01a1aaef-ba80-7000-8000-0000000000a2', 'duty coordinator', 'coordinator', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000a6', '01a1aaef-ba80-7000-8000-0000000000a2', 'system administrator', 'administrator', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000a8', '01a1aaef-ba80-7000-8000-0000000000a2', 'internal auditor', 'auditor', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000ac', '01a1aaef-ba80-7000-8000-0000000000aa', 'head of logistics', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000b0', '01a1aaef-ba80-7000-8000-0000000000ae', 'head of civil protection', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000b4', '01a1aaef-ba80-7000-8000-0000000000b2', 'head of international relations', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000b8', '01a1aaef-ba80-7000-8000-0000000000b6', 'head of civil protection', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000bc', '01a1aaef-ba80-7000-8000-0000000000ba', 'aid desk', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000c0', '01a1aaef-ba80-7000-8000-0000000000be', 'aid desk', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000c4', '01a1aaef-ba80-7000-8000-0000000000c2', 'aid desk', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000c8', '01a1aaef-ba80-7000-8000-0000000000c6', 'aid desk', 'recipient', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000cc', '01a1aaef-ba80-7000-8000-0000000000ca', 'international aid officer', 'donor', 'fr', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000d0', '01a1aaef-ba80-7000-8000-0000000000ce', 'international aid officer', 'donor', 'fr', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000d4', '01a1aaef-ba80-7000-8000-0000000000d2', 'convoy lead', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000d8', '01a1aaef-ba80-7000-8000-0000000000d6', 'equipment officer', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000dc', '01a1aaef-ba80-7000-8000-0000000000da', 'partnership officer', 'donor', 'de', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000e0', '01a1aaef-ba80-7000-8000-0000000000de', 'city clerk', 'donor', 'en', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000e4', '01a1aaef-ba80-7000-8000-0000000000e2', 'dispatcher', 'carrier', 'pl', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000e8', '01a1aaef-ba80-7000-8000-0000000000e6', 'programme officer', 'intermediary', 'de', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000ea', '01a1aaef-ba80-7000-8000-0000000000aa', 'head of training', 'donor', 'uk', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.members VALUES ('01a1aaef-ba80-7000-8000-0000000000ec', '01a1aaef-ba80-7000-8000-0000000000ca', 'training officer', 'recipient', 'fr', true, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000016', '01a1aaef-ba80-7000-8000-000000000017', 1, '35111100', 'Self-contained breathing apparatus', 6, 'SET', NULL, 2, 'keep', '2026-11-05 09:00:00+00', NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000056', '01a1aaef-ba80-7000-8000-000000000057', 1, '35111100', 'Self-contained breathing apparatus', 4, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000005b', '01a1aaef-ba80-7000-8000-00000000005c', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000064', '01a1aaef-ba80-7000-8000-000000000065', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000074', '01a1aaef-ba80-7000-8000-000000000076', 1, '35111100', 'Self-contained breathing apparatus', 7, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000075', '01a1aaef-ba80-7000-8000-000000000076', 2, '35111100', 'Self-contained breathing apparatus', 4, 'SET', NULL, 0, NULL, NULL, NULL, 6, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000007a', '01a1aaef-ba80-7000-8000-000000000076', 3, '35111100', 'Self-contained breathing apparatus', NULL, 'SET', NULL, 0, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000007f', '01a1aaef-ba80-7000-8000-000000000081', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000080', '01a1aaef-ba80-7000-8000-000000000081', 2, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 0, NULL, NULL, '2026-11-05 09:00:00+00', NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000f1', '01a1aaef-ba80-7000-8000-0000000000f2', 1, '43262100.tracked', 'tracked heavy excavator', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000f5', '01a1aaef-ba80-7000-8000-0000000000f6', 1, '43262100.wheeled', 'wheeled heavy excavator', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000f9', '01a1aaef-ba80-7000-8000-0000000000fa', 1, 'unsorted', 'tractor unit with low-loader trailer for loads up to 100 t', 30, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-0000000000fd', '01a1aaef-ba80-7000-8000-0000000000fe', 1, '34114121.armoured', 'armoured ambulance', 25, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000101', '01a1aaef-ba80-7000-8000-000000000102', 1, 'unsorted', 'fire truck with turntable ladder over 35 m', 50, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000105', '01a1aaef-ba80-7000-8000-000000000106', 1, '34142100', 'aerial platform fire truck over 30 m', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000109', '01a1aaef-ba80-7000-8000-00000000010a', 1, '31121200', 'бензиновий генератор', 53, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000010d', '01a1aaef-ba80-7000-8000-00000000010e', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000111', '01a1aaef-ba80-7000-8000-000000000112', 1, '31121000', 'генератор', 17, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000115', '01a1aaef-ba80-7000-8000-000000000116', 1, '31121000', 'генератор', 15, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000011b', '01a1aaef-ba80-7000-8000-00000000011c', 1, '34144210.crew_carrier', 'crew transport vehicle with eight seats', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000011f', '01a1aaef-ba80-7000-8000-000000000120', 1, '34133100.water_tanker', 'water truck 8000 l', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000123', '01a1aaef-ba80-7000-8000-000000000124', 1, '34144511', 'waste collection vehicle', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000129', '01a1aaef-ba80-7000-8000-00000000012a', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000012f', '01a1aaef-ba80-7000-8000-000000000130', 1, '34144212.large', 'Großtanklöschfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000133', '01a1aaef-ba80-7000-8000-000000000134', 1, 'unsorted', 'Hubrettungsfahrzeug', NULL, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000137', '01a1aaef-ba80-7000-8000-000000000138', 1, '35111100', 'апарат захисту органів дихання', 30, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000013b', '01a1aaef-ba80-7000-8000-00000000013c', 1, '34144212', 'пожежна автоцистерна', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000141', '01a1aaef-ba80-7000-8000-000000000142', 1, '34144210', 'Feuerwehrfahrzeug', 6, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000145', '01a1aaef-ba80-7000-8000-000000000146', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000014b', '01a1aaef-ba80-7000-8000-00000000014c', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000151', '01a1aaef-ba80-7000-8000-000000000152', 1, '31121100', 'generador diésel', 5, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000157', '01a1aaef-ba80-7000-8000-000000000158', 1, '34114121', 'ambulance', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000015d', '01a1aaef-ba80-7000-8000-00000000015e', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000163', '01a1aaef-ba80-7000-8000-000000000164', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000169', '01a1aaef-ba80-7000-8000-00000000016a', 1, '34144210', 'fire truck', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000016f', '01a1aaef-ba80-7000-8000-000000000170', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000173', '01a1aaef-ba80-7000-8000-000000000174', 1, '42122130.high_capacity_pump', 'високопродуктивна мотопомпа', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000177', '01a1aaef-ba80-7000-8000-000000000178', 1, '44611500', 'цистерна для води', 10, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-00000000017d', '01a1aaef-ba80-7000-8000-00000000017e', 1, '35811100.turnout_gear', 'захисний одяг пожежника', 88, 'SET', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000181', '01a1aaef-ba80-7000-8000-000000000182', 1, '35111000.firefighter_belt', 'пожежний рятувальний пояс', 120, 'H87', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000234', '01a1aaef-ba80-7000-8000-000000000235', 1, 'training.usar', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 5, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_lines VALUES ('01a1aaef-ba80-7000-8000-000000000237', '01a1aaef-ba80-7000-8000-000000000238', 1, 'training.firefighters', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 10, 'DAY', NULL, 0, NULL, NULL, NULL, NULL, NULL, false, NULL, 'ask');
INSERT INTO public.need_spells VALUES ('01990000-0000-7000-8000-000000000003', '01a1aaef-ba80-7000-8000-000000000017', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00');
INSERT INTO public.need_words VALUES ('100', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('30', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('35', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('8000', '01a1aaef-ba80-7000-8000-000000000120');
INSERT INTO public.need_words VALUES ('abtoдpaбиhamи', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('abtoциctepha', '01a1aaef-ba80-7000-8000-00000000013c');
INSERT INTO public.need_words VALUES ('ambulance', '01a1aaef-ba80-7000-8000-0000000000fe');
INSERT INTO public.need_words VALUES ('ambulance', '01a1aaef-ba80-7000-8000-000000000158');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-000000000017');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-000000000057');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-00000000005c');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-000000000065');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-000000000076');
INSERT INTO public.need_words VALUES ('apparatus', '01a1aaef-ba80-7000-8000-000000000081');
INSERT INTO public.need_words VALUES ('arial', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('armoured', '01a1aaef-ba80-7000-8000-0000000000fe');
INSERT INTO public.need_words VALUES ('au', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('aпapat', '01a1aaef-ba80-7000-8000-000000000138');
INSERT INTO public.need_words VALUES ('boди', '01a1aaef-ba80-7000-8000-000000000178');
INSERT INTO public.need_words VALUES ('brandschutzkleidung', '01a1aaef-ba80-7000-8000-000000000146');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-000000000017');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-000000000057');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-00000000005c');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-000000000065');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-000000000076');
INSERT INTO public.need_words VALUES ('breathing', '01a1aaef-ba80-7000-8000-000000000081');
INSERT INTO public.need_words VALUES ('bиcokoпpoдyktиbha', '01a1aaef-ba80-7000-8000-000000000174');
INSERT INTO public.need_words VALUES ('ceux', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('collection', '01a1aaef-ba80-7000-8000-000000000124');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-000000000017');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-000000000057');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-00000000005c');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-000000000065');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-000000000076');
INSERT INTO public.need_words VALUES ('contained', '01a1aaef-ba80-7000-8000-000000000081');
INSERT INTO public.need_words VALUES ('crew', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('deblaiement', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('diesel', '01a1aaef-ba80-7000-8000-00000000014c');
INSERT INTO public.need_words VALUES ('diesel', '01a1aaef-ba80-7000-8000-000000000152');
INSERT INTO public.need_words VALUES ('eight', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('excavator', '01a1aaef-ba80-7000-8000-0000000000f2');
INSERT INTO public.need_words VALUES ('excavator', '01a1aaef-ba80-7000-8000-0000000000f6');
INSERT INTO public.need_words VALUES ('feurwehrfahrzeug', '01a1aaef-ba80-7000-8000-000000000142');
INSERT INTO public.need_words VALUES ('feurwehrfahrzeug', '01a1aaef-ba80-7000-8000-000000000170');
INSERT INTO public.need_words VALUES ('fire', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('fire', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('fire', '01a1aaef-ba80-7000-8000-00000000016a');
INSERT INTO public.need_words VALUES ('for', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('formation', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('gasniczy', '01a1aaef-ba80-7000-8000-000000000164');
INSERT INTO public.need_words VALUES ('generador', '01a1aaef-ba80-7000-8000-00000000014c');
INSERT INTO public.need_words VALUES ('generador', '01a1aaef-ba80-7000-8000-000000000152');
INSERT INTO public.need_words VALUES ('geratewagen', '01a1aaef-ba80-7000-8000-00000000015e');
INSERT INTO public.need_words VALUES ('grosstankloschfahrzeug', '01a1aaef-ba80-7000-8000-000000000130');
INSERT INTO public.need_words VALUES ('habчahhя', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('heavy', '01a1aaef-ba80-7000-8000-0000000000f2');
INSERT INTO public.need_words VALUES ('heavy', '01a1aaef-ba80-7000-8000-0000000000f6');
INSERT INTO public.need_words VALUES ('hobиmи', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('hubrettungsfahrzeug', '01a1aaef-ba80-7000-8000-000000000134');
INSERT INTO public.need_words VALUES ('l', '01a1aaef-ba80-7000-8000-000000000120');
INSERT INTO public.need_words VALUES ('ladder', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('le', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('loader', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('loads', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('low', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('m', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('m', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('motoпomпa', '01a1aaef-ba80-7000-8000-000000000174');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-000000000017');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-000000000057');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-00000000005c');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-000000000065');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-000000000076');
INSERT INTO public.need_words VALUES ('need', '01a1aaef-ba80-7000-8000-000000000081');
INSERT INTO public.need_words VALUES ('opгahib', '01a1aaef-ba80-7000-8000-000000000138');
INSERT INTO public.need_words VALUES ('over', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('over', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('oдяг', '01a1aaef-ba80-7000-8000-00000000017e');
INSERT INTO public.need_words VALUES ('par', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('platform', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('poбoti', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('pratiqunt', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('pяtybaльhиkib', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('pяtybaльhии', '01a1aaef-ba80-7000-8000-000000000182');
INSERT INTO public.need_words VALUES ('qui', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('ratowniczo', '01a1aaef-ba80-7000-8000-000000000164');
INSERT INTO public.need_words VALUES ('rettungswagen', '01a1aaef-ba80-7000-8000-00000000012a');
INSERT INTO public.need_words VALUES ('samochod', '01a1aaef-ba80-7000-8000-000000000164');
INSERT INTO public.need_words VALUES ('sauvetage', '01a1aaef-ba80-7000-8000-000000000235');
INSERT INTO public.need_words VALUES ('seats', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-000000000017');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-000000000057');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-00000000005c');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-000000000065');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-000000000076');
INSERT INTO public.need_words VALUES ('self', '01a1aaef-ba80-7000-8000-000000000081');
INSERT INTO public.need_words VALUES ('sredni', '01a1aaef-ba80-7000-8000-000000000164');
INSERT INTO public.need_words VALUES ('t', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('to', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('tracked', '01a1aaef-ba80-7000-8000-0000000000f2');
INSERT INTO public.need_words VALUES ('tractor', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('trailer', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('transport', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('truck', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('truck', '01a1aaef-ba80-7000-8000-000000000106');
INSERT INTO public.need_words VALUES ('truck', '01a1aaef-ba80-7000-8000-000000000120');
INSERT INTO public.need_words VALUES ('truck', '01a1aaef-ba80-7000-8000-00000000016a');
INSERT INTO public.need_words VALUES ('turntable', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('unit', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('up', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('vehicle', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('vehicle', '01a1aaef-ba80-7000-8000-000000000124');
INSERT INTO public.need_words VALUES ('waste', '01a1aaef-ba80-7000-8000-000000000124');
INSERT INTO public.need_words VALUES ('water', '01a1aaef-ba80-7000-8000-000000000120');
INSERT INTO public.need_words VALUES ('wheeled', '01a1aaef-ba80-7000-8000-0000000000f6');
INSERT INTO public.need_words VALUES ('with', '01a1aaef-ba80-7000-8000-0000000000fa');
INSERT INTO public.need_words VALUES ('with', '01a1aaef-ba80-7000-8000-000000000102');
INSERT INTO public.need_words VALUES ('with', '01a1aaef-ba80-7000-8000-00000000011c');
INSERT INTO public.need_words VALUES ('бehзиhobии', '01a1aaef-ba80-7000-8000-00000000010a');
INSERT INTO public.need_words VALUES ('гehepatop', '01a1aaef-ba80-7000-8000-00000000010a');
INSERT INTO public.need_words VALUES ('гehepatop', '01a1aaef-ba80-7000-8000-00000000010e');
INSERT INTO public.need_words VALUES ('гehepatop', '01a1aaef-ba80-7000-8000-000000000112');
INSERT INTO public.need_words VALUES ('гehepatop', '01a1aaef-ba80-7000-8000-000000000116');
INSERT INTO public.need_words VALUES ('диxahhя', '01a1aaef-ba80-7000-8000-000000000138');
INSERT INTO public.need_words VALUES ('для', '01a1aaef-ba80-7000-8000-000000000178');
INSERT INTO public.need_words VALUES ('з', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('зaxиchии', '01a1aaef-ba80-7000-8000-00000000017e');
INSERT INTO public.need_words VALUES ('зaxиcty', '01a1aaef-ba80-7000-8000-000000000138');
INSERT INTO public.need_words VALUES ('пoжeжha', '01a1aaef-ba80-7000-8000-00000000013c');
INSERT INTO public.need_words VALUES ('пoжeжhиka', '01a1aaef-ba80-7000-8000-00000000017e');
INSERT INTO public.need_words VALUES ('пoжeжhиx', '01a1aaef-ba80-7000-8000-000000000238');
INSERT INTO public.need_words VALUES ('пoжeжhии', '01a1aaef-ba80-7000-8000-000000000182');
INSERT INTO public.need_words VALUES ('пoяc', '01a1aaef-ba80-7000-8000-000000000182');
INSERT INTO public.need_words VALUES ('циctepha', '01a1aaef-ba80-7000-8000-000000000178');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000017', 'N-2026-000001', '01a1aaef-ba80-7000-8000-000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 3, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 3, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000057', 'N-2026-000002', '01a1aaef-ba80-7000-8000-000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 4, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000005c', 'N-2026-000003', '01a1aaef-ba80-7000-8000-000000000004', 'goods', 'need', 'en', 1, 'closed', 'withdrawn', 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', 3, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 3, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000065', 'N-2026-000004', '01a1aaef-ba80-7000-8000-000000000001', 'goods', 'need', 'en', 1, 'draft', NULL, 'UA-63', NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000076', 'N-2026-000005', '01a1aaef-ba80-7000-8000-000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 3, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 3, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000081', 'N-2026-000006', '01a1aaef-ba80-7000-8000-000000000001', 'goods', 'need', 'en', 1, 'verified', NULL, 'UA-63', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 3, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 3, '2026-11-05 09:00:00+00', NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-0000000000f2', 'N-2026-000007', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'tracked heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-0000000000f6', 'N-2026-000008', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'wheeled heavy excavator', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-0000000000fa', 'N-2026-000009', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'tractor unit with low-loader trailer for loads up to 100 t', 'en', 2, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-0000000000fe', 'N-2026-000010', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'armoured ambulance', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000102', 'N-2026-000011', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'fire truck with turntable ladder over 35 m', 'en', 1, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000106', 'N-2026-000012', '01a1aaef-ba80-7000-8000-0000000000ef', 'goods', 'aerial platform fire truck over 30 m', 'en', 1, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000010a', 'N-2026-000013', '01a1aaef-ba80-7000-8000-0000000000ba', 'goods', 'бензиновий генератор', 'uk', 2, 'verified', NULL, 'UA-14', 'Краматорська', NULL, NULL, '2023-04-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-04-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000010e', 'N-2026-000014', '01a1aaef-ba80-7000-8000-0000000000be', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-23', 'Запорізька', NULL, NULL, '2023-04-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-04-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000112', 'N-2026-000015', '01a1aaef-ba80-7000-8000-0000000000c2', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-09', 'Сєвєродонецька', NULL, NULL, '2023-04-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-04-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000116', 'N-2026-000016', '01a1aaef-ba80-7000-8000-0000000000c6', 'goods', 'генератор', 'uk', 2, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-04-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-04-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000011c', 'N-2026-000017', '01a1aaef-ba80-7000-8000-000000000119', 'goods', 'crew transport vehicle with eight seats', 'en', 2, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-07-31 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000120', 'N-2026-000018', '01a1aaef-ba80-7000-8000-000000000119', 'goods', 'water truck 8000 l', 'en', 1, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-07-31 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000124', 'N-2026-000019', '01a1aaef-ba80-7000-8000-000000000119', 'goods', 'waste collection vehicle', 'en', 3, 'verified', NULL, 'UA-65', NULL, NULL, NULL, '2023-07-31', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-07-31 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000012a', 'N-2026-000020', '01a1aaef-ba80-7000-8000-000000000127', 'goods', 'Rettungswagen', 'de', 1, 'verified', NULL, 'UA-30', NULL, NULL, NULL, '2022-06-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2022-06-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000130', 'N-2026-000021', '01a1aaef-ba80-7000-8000-00000000012d', 'goods', 'Großtanklöschfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000134', 'N-2026-000022', '01a1aaef-ba80-7000-8000-00000000012d', 'goods', 'Hubrettungsfahrzeug', 'de', 1, 'draft', NULL, 'UA-30', NULL, NULL, NULL, NULL, NULL, false, false, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000138', 'N-2026-000023', '01a1aaef-ba80-7000-8000-0000000000aa', 'goods', 'апарат захисту органів дихання', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000013c', 'N-2026-000024', '01a1aaef-ba80-7000-8000-0000000000aa', 'goods', 'пожежна автоцистерна', 'uk', 1, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000142', 'N-2026-000025', '01a1aaef-ba80-7000-8000-00000000013f', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2025-03-31 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000146', 'N-2026-000026', '01a1aaef-ba80-7000-8000-00000000013f', 'goods', 'Brandschutzkleidung', 'de', 2, 'verified', NULL, 'UA-68', NULL, NULL, NULL, '2025-03-31', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2025-03-31 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000014c', 'N-2026-000027', '01a1aaef-ba80-7000-8000-000000000149', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000152', 'N-2026-000028', '01a1aaef-ba80-7000-8000-00000000014f', 'goods', 'generador diésel', 'und', 2, 'verified', NULL, 'UA-32', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000158', 'N-2026-000029', '01a1aaef-ba80-7000-8000-000000000155', 'goods', 'ambulance', 'en', 2, 'verified', NULL, 'UA-77', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000015e', 'N-2026-000030', '01a1aaef-ba80-7000-8000-00000000015b', 'goods', 'Gerätewagen', 'de', 2, 'verified', NULL, 'UA-71', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000164', 'N-2026-000031', '01a1aaef-ba80-7000-8000-000000000161', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 2, 'verified', NULL, 'UA-74', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000016a', 'N-2026-000032', '01a1aaef-ba80-7000-8000-000000000167', 'goods', 'fire truck', 'en', 3, 'verified', NULL, 'UA-21', NULL, NULL, NULL, '2022-11-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2022-11-30 22:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000170', 'N-2026-000033', '01a1aaef-ba80-7000-8000-00000000016d', 'goods', 'Feuerwehrfahrzeug', 'de', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000174', 'N-2026-000034', '01a1aaef-ba80-7000-8000-0000000000c6', 'goods', 'високопродуктивна мотопомпа', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-06-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000178', 'N-2026-000035', '01a1aaef-ba80-7000-8000-0000000000c6', 'goods', 'цистерна для води', 'uk', 1, 'verified', NULL, 'UA-65', 'Херсонська', NULL, NULL, '2023-06-30', '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, 'Europe/Kyiv', '2023-06-30 21:00:00+00', 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-00000000017e', 'N-2026-000036', '01a1aaef-ba80-7000-8000-00000000017b', 'goods', 'захисний одяг пожежника', 'uk', 2, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000182', 'N-2026-000037', '01a1aaef-ba80-7000-8000-00000000017b', 'goods', 'пожежний рятувальний пояс', 'uk', 3, 'verified', NULL, 'UA-05', NULL, NULL, NULL, NULL, '2027-02-03', false, false, NULL, '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000235', 'N-2026-000038', '01a1aaef-ba80-7000-8000-0000000000ca', 'training', 'Formation au sauvetage-déblaiement par ceux qui le pratiquent', 'fr', 3, 'verified', NULL, NULL, NULL, NULL, NULL, NULL, '2027-02-03', false, false, 'need:demo:brussels-asks', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Brussels', '2027-02-03 23:00:00+00');
INSERT INTO public.needs VALUES ('01a1aaef-ba80-7000-8000-000000000238', 'N-2026-000039', '01a1aaef-ba80-7000-8000-0000000000aa', 'training', 'Навчання пожежних-рятувальників роботі з новими автодрабинами', 'uk', 3, 'verified', NULL, 'UA-63', 'Харківська', NULL, NULL, NULL, '2027-02-03', false, false, 'need:demo:kharkiv-asks', '2026-11-05 09:00:00+00', '2026-11-05 09:00:00+00', NULL, 2, '2026-11-05 09:00:00+00', NULL, '2026-11-05 09:00:00+00', 2, NULL, NULL, NULL, 'Europe/Kyiv', '2027-02-03 22:00:00+00');
INSERT INTO public.official_classes VALUES ('34144230', 9, '{"en": "Imaginary vehicles of rank"}');
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000001', 'recipient 0', 'association', 'UA', NULL, NULL, true, 'name:recipient0:UA:', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'recipient0', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000004', 'recipient 1', 'association', 'UA', NULL, NULL, true, 'name:recipient1:UA:', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'recipient1', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000007', 'donor 0', 'association', 'BE', NULL, NULL, true, 'name:donor0:BE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Brussels', 'donor0', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000000a', 'donor 1', 'association', 'BE', NULL, NULL, true, 'name:donor1:BE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Brussels', 'donor1', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000000d', 'donor 2', 'association', 'BE', NULL, NULL, true, 'name:donor2:BE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Brussels', 'donor2', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000010', 'carrier', 'association', 'PL', NULL, NULL, true, 'name:carrier:PL:', 2, '2026-11-05 09:00:00+00', false, 'carrier', NULL, 'Europe/Warsaw', 'carrier', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000013', 'office', 'association', 'UA', NULL, NULL, true, 'name:office:UA:', 2, '2026-11-05 09:00:00+00', false, 'coordinator', NULL, 'Europe/Kyiv', 'office', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000a2', 'National Office for Aid Coordination', 'aid_office', 'UA', NULL, NULL, true, 'name:nationalofficeforaidcoordination:UA:', 4, '2026-11-05 09:00:00+00', true, 'coordinator administrator auditor', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'nationalofficeforaidcoordination', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000aa', 'Kharkiv garrison of the State Emergency Service', 'emergency_service', 'UA', 'UA-63', 'Харківська', true, 'name:kharkivgarrisonofthestateemergencyservice:UA:UA-63', 3, '2026-11-05 09:00:00+00', true, 'recipient donor', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'kharkivgarrisonofthestateemergencyservice', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000ae', 'Boratyn community', 'community', 'UA', 'UA-07', 'Боратинська', true, 'name:boratyncommunity:UA:UA-07', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'boratyncommunity', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000b2', 'Ostroh community', 'community', 'UA', 'UA-56', 'Острозька', true, 'name:ostrohcommunity:UA:UA-56', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'ostrohcommunity', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000b6', 'Kamianske community', 'community', 'UA', 'UA-12', 'Кам’янська', true, 'name:kamianskecommunity:UA:UA-12', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'kamianskecommunity', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000ba', 'Donetsk Oblast Military Administration', 'regional_administration', 'UA', 'UA-14', 'Краматорська', true, 'name:donetskoblastmilitaryadministration:UA:UA-14', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'donetskoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000be', 'Zaporizhzhia Oblast Military Administration', 'regional_administration', 'UA', 'UA-23', 'Запорізька', true, 'name:zaporizhzhiaoblastmilitaryadministration:UA:UA-23', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'zaporizhzhiaoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000c2', 'Luhansk Oblast Military Administration', 'regional_administration', 'UA', 'UA-09', 'Сєвєродонецька', true, 'name:luhanskoblastmilitaryadministration:UA:UA-09', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'luhanskoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000c6', 'Kherson Oblast Military Administration', 'regional_administration', 'UA', 'UA-65', 'Херсонська', true, 'name:khersonoblastmilitaryadministration:UA:UA-65', 2, '2026-11-05 09:00:00+00', true, 'recipient', '2026-11-05 09:00:00+00', 'Europe/Kyiv', 'khersonoblastmilitaryadministration', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000ca', 'Brussels Fire Department', 'emergency_service', 'BE', NULL, NULL, true, 'name:brusselsfiredepartment:BE:', 3, '2026-11-05 09:00:00+00', true, 'recipient donor', '2026-11-05 09:00:00+00', 'Europe/Brussels', 'brusselsfiredepartment', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000ce', 'Lyon Fire Service SDMIS', 'emergency_service', 'FR', NULL, NULL, true, 'name:lyonfireservicesdmis:FR:', 2, '2026-11-05 09:00:00+00', true, 'donor', '2026-11-05 09:00:00+00', 'Europe/Paris', 'lyonfireservicesdmis', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000d2', 'International Public Aid Service IPAS and Kent Relief', 'association', 'GB', NULL, NULL, true, 'name:internationalpublicaidserviceipasandkentrelief:GB:', 2, '2026-11-05 09:00:00+00', true, 'donor', '2026-11-05 09:00:00+00', 'Europe/London', 'internationalpublicaidserviceipasandkentrelief', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000d6', 'USAID Economic Resilience Activity', 'donor_programme', 'US', NULL, NULL, true, 'name:usaideconomicresilienceactivity:US:', 2, '2026-11-05 09:00:00+00', true, 'donor', '2026-11-05 09:00:00+00', 'America/New_York', 'usaideconomicresilienceactivity', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000da', 'City of Wuppertal', 'municipality', 'DE', NULL, NULL, true, 'name:cityofwuppertal:DE:', 2, '2026-11-05 09:00:00+00', true, 'donor', '2026-11-05 09:00:00+00', 'Europe/Berlin', 'cityofwuppertal', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000de', 'City of Beaufort (SC)', 'municipality', 'US', NULL, NULL, true, 'name:cityofbeaufortsc:US:', 2, '2026-11-05 09:00:00+00', true, 'donor', '2026-11-05 09:00:00+00', 'America/New_York', 'cityofbeaufortsc', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000e2', 'Sample Haulage', 'carrier', 'PL', NULL, NULL, true, 'name:samplehaulage:PL:', 2, '2026-11-05 09:00:00+00', true, 'carrier', '2026-11-05 09:00:00+00', 'Europe/Warsaw', 'samplehaulage', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000e6', 'Sister Cities Association', 'association', 'DE', NULL, NULL, true, 'name:sistercitiesassociation:DE:', 2, '2026-11-05 09:00:00+00', true, 'intermediary', '2026-11-05 09:00:00+00', 'Europe/Berlin', 'sistercitiesassociation', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000000ef', 'State Emergency Service of Ukraine', 'emergency_service', 'UA', NULL, NULL, true, 'name:stateemergencyserviceofukraine:UA:', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'stateemergencyserviceofukraine', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000119', 'City of Kherson', 'community', 'UA', 'UA-65', NULL, true, 'name:cityofkherson:UA:UA-65', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofkherson', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000127', 'City of Kyiv', 'community', 'UA', 'UA-30', NULL, true, 'name:cityofkyiv:UA:UA-30', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyiv', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000012d', 'City of Kyiv fire service', 'emergency_service', 'UA', 'UA-30', NULL, true, 'name:cityofkyivfireservice:UA:UA-30', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofkyivfireservice', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000013f', 'Khmelnytskyi region civil protection', 'emergency_service', 'UA', 'UA-68', NULL, true, 'name:khmelnytskyiregioncivilprotection:UA:UA-68', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'khmelnytskyiregioncivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000149', 'City of Bila Tserkva', 'community', 'UA', 'UA-32', NULL, true, 'name:cityofbilatserkva:UA:UA-32', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofbilatserkva', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000014f', 'City of Brovary', 'community', 'UA', 'UA-32', NULL, true, 'name:cityofbrovary:UA:UA-32', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofbrovary', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000155', 'City of Chernivtsi', 'community', 'UA', 'UA-77', NULL, true, 'name:cityofchernivtsi:UA:UA-77', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofchernivtsi', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000015b', 'Cherkasy civil protection', 'emergency_service', 'UA', 'UA-71', NULL, true, 'name:cherkasycivilprotection:UA:UA-71', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cherkasycivilprotection', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000161', 'City of Ichnia fire service', 'emergency_service', 'UA', 'UA-74', NULL, true, 'name:cityofichniafireservice:UA:UA-74', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofichniafireservice', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000167', 'Tiachiv community', 'community', 'UA', 'UA-21', NULL, true, 'name:tiachivcommunity:UA:UA-21', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'tiachivcommunity', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000016d', 'City of Vinnytsia', 'community', 'UA', 'UA-05', NULL, true, 'name:cityofvinnytsia:UA:UA-05', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'cityofvinnytsia', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000017b', 'Vinnytsia garrison of the State Emergency Service', 'emergency_service', 'UA', 'UA-05', NULL, true, 'name:vinnytsiagarrisonofthestateemergencyservice:UA:UA-05', 2, '2026-11-05 09:00:00+00', false, 'recipient', NULL, 'Europe/Kyiv', 'vinnytsiagarrisonofthestateemergencyservice', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000018a', 'City of Bonn', 'municipality', 'DE', NULL, NULL, true, 'name:cityofbonn:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'cityofbonn', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000198', 'Hamburg Fire Brigade', 'emergency_service', 'DE', NULL, NULL, true, 'name:hamburgfirebrigade:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'hamburgfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001a2', 'Hude Fire Brigade', 'emergency_service', 'DE', NULL, NULL, true, 'name:hudefirebrigade:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'hudefirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001a8', 'Neckargemünd Fire Brigade', 'emergency_service', 'DE', NULL, NULL, true, 'name:neckargemundfirebrigade:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'neckargemundfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001ae', 'Pfarrkirchen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, true, 'name:pfarrkirchenfirebrigade:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'pfarrkirchenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001b4', 'Hagen Fire Brigade', 'emergency_service', 'DE', NULL, NULL, true, 'name:hagenfirebrigade:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'hagenfirebrigade', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001ba', 'City of Stuttgart', 'municipality', 'DE', NULL, NULL, true, 'name:cityofstuttgart:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'cityofstuttgart', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001cc', 'City of Düsseldorf', 'municipality', 'DE', NULL, NULL, true, 'name:cityofdusseldorf:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'cityofdusseldorf', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001d2', 'GIZ', 'donor_programme', 'DE', NULL, NULL, true, 'name:giz:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'giz', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001dc', 'City of Erlangen', 'municipality', 'DE', NULL, NULL, true, 'name:cityoferlangen:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'cityoferlangen', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001e2', 'Kassablanca e.V.', 'association', 'DE', NULL, NULL, true, 'name:kassablanca:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'kassablanca', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001e8', 'Gmina Dębica', 'municipality', 'PL', NULL, NULL, true, 'name:gminadebica:PL:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Warsaw', 'gminadebica', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001ee', 'City of Tuszyn', 'municipality', 'PL', NULL, NULL, true, 'name:cityoftuszyn:PL:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Warsaw', 'cityoftuszyn', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-0000000001fc', 'Polish State Fire Service', 'emergency_service', 'PL', NULL, NULL, true, 'name:polishstatefireservice:PL:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Warsaw', 'polishstatefireservice', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000020a', 'Firefighters United NL', 'association', 'NL', NULL, NULL, true, 'name:firefightersunitednl:NL:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Amsterdam', 'firefightersunitednl', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000210', 'City of Lübben', 'municipality', 'DE', NULL, NULL, true, 'name:cityoflubben:DE:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Berlin', 'cityoflubben', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000021a', 'Association LUkraine', 'association', 'LU', NULL, NULL, true, 'name:associationlukraine:LU:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Luxembourg', 'associationlukraine', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-000000000224', 'SDIS 24 Dordogne', 'emergency_service', 'FR', NULL, NULL, true, 'name:sdis24dordogne:FR:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Paris', 'sdis24dordogne', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.organisations VALUES ('01a1aaef-ba80-7000-8000-00000000022e', 'SDIS 34 Hérault', 'emergency_service', 'FR', NULL, NULL, true, 'name:sdis34herault:FR:', 2, '2026-11-05 09:00:00+00', false, 'donor', NULL, 'Europe/Paris', 'sdis34herault', 2001, NULL, NULL, NULL, NULL, NULL, true);
INSERT INTO public.place_aliases VALUES ('UA63060990000000002', 'Піщанська');
INSERT INTO public.places VALUES ('UA63060000000000001', 2, 'P', 'Берестинський', NULL, 'UA63000000000041885');
INSERT INTO public.places VALUES ('UA63060990000000002', 3, 'H', 'Соснівська', NULL, 'UA63060000000000001');
INSERT INTO public.pledge_intents VALUES ('01a1aaef-ba80-7000-8000-000000000086', 1, '01a1aaef-ba80-7000-8000-000000000017', '01a1aaef-ba80-7000-8000-000000000016', false, false);
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000001b', '01a1aaef-ba80-7000-8000-00000000001c', 1, '35111100', 'Self-contained breathing apparatus', 6, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000003d', '01a1aaef-ba80-7000-8000-00000000003e', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000060', '01a1aaef-ba80-7000-8000-000000000061', 1, '35111100', 'Self-contained breathing apparatus', 5, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000068', '01a1aaef-ba80-7000-8000-000000000069', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000006d', '01a1aaef-ba80-7000-8000-00000000006e', 1, '35111100', 'Self-contained breathing apparatus', 3, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000085', '01a1aaef-ba80-7000-8000-000000000086', 1, '35111100', 'Self-contained breathing apparatus', 2, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000186', '01a1aaef-ba80-7000-8000-000000000187', 1, '31121200', 'бензиновий генератор', 102, 'H87', NULL, 'new');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000018c', '01a1aaef-ba80-7000-8000-00000000018d', 1, '34144210.crew_carrier', 'Mannschaftstransportfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000190', '01a1aaef-ba80-7000-8000-000000000191', 1, '34133100.water_tanker', 'Wasserwagen 8000 l', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000194', '01a1aaef-ba80-7000-8000-000000000195', 1, '34144511', 'Müllfahrzeug 20 m³', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000019a', '01a1aaef-ba80-7000-8000-00000000019b', 1, '34114121.emergency', 'Rettungswagen', 5, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000019e', '01a1aaef-ba80-7000-8000-00000000019f', 1, '34144210.equipment_carrier', 'Gerätewagen', 2, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001a4', '01a1aaef-ba80-7000-8000-0000000001a5', 1, '34144212.medium', 'Tanklöschfahrzeug 16/25', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001aa', '01a1aaef-ba80-7000-8000-0000000001ab', 1, '34144213.pumper', 'Löschgruppenfahrzeug LF 8', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001b0', '01a1aaef-ba80-7000-8000-0000000001b1', 1, '34144211', 'Drehleiter mit Korb', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001b6', '01a1aaef-ba80-7000-8000-0000000001b7', 1, '34144212.medium', 'Tanklöschfahrzeug TLF 24/50', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001bc', '01a1aaef-ba80-7000-8000-0000000001bd', 1, '34144000.unimog', 'Unimog', 2, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001c0', '01a1aaef-ba80-7000-8000-0000000001c1', 1, 'unsorted', 'LKW mit Ladekran', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001c4', '01a1aaef-ba80-7000-8000-0000000001c5', 1, '34114400', 'Mannschaftstransporter', 2, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001c8', '01a1aaef-ba80-7000-8000-0000000001c9', 1, '35811100.turnout_gear', 'Brandschutzkleidung', 500, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001ce', '01a1aaef-ba80-7000-8000-0000000001cf', 1, '34114121.emergency', 'Rettungswagen', 2, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001d4', '01a1aaef-ba80-7000-8000-0000000001d5', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001d8', '01a1aaef-ba80-7000-8000-0000000001d9', 1, '31121100', 'Dieselgenerator', 5, 'H87', NULL, 'new');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001de', '01a1aaef-ba80-7000-8000-0000000001df', 1, '31527300.candle', 'Kerzen', NULL, 'H87', NULL, 'new');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001e4', '01a1aaef-ba80-7000-8000-0000000001e5', 1, '39715200', 'Heizgerät', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001ea', '01a1aaef-ba80-7000-8000-0000000001eb', 1, '34144213.pumper', 'średni samochód ratowniczo-gaśniczy', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001f0', '01a1aaef-ba80-7000-8000-0000000001f1', 1, '34144210', 'samochód strażacki', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001f4', '01a1aaef-ba80-7000-8000-0000000001f5', 1, '34144210', 'Feuerwehrfahrzeug', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001f8', '01a1aaef-ba80-7000-8000-0000000001f9', 1, 'unsorted', 'Logistikfahrzeug Mercedes Sprinter', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-0000000001fe', '01a1aaef-ba80-7000-8000-0000000001ff', 1, '42122130.high_capacity_pump', 'pompa dużej wydajności', 10, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000202', '01a1aaef-ba80-7000-8000-000000000203', 1, '44611500', 'zbiornik na wodę', 10, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000206', '01a1aaef-ba80-7000-8000-000000000207', 1, '35111100', 'Dräger breathing apparatus', 30, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000020c', '01a1aaef-ba80-7000-8000-00000000020d', 1, '34144213.pumper', 'tankautospuit', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000212', '01a1aaef-ba80-7000-8000-000000000213', 1, '35111000.firefighter_belt', 'Feuerwehrgurt', 120, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000216', '01a1aaef-ba80-7000-8000-000000000217', 1, '35811100.turnout_gear', 'Feuerwehrschutzkleidung', 88, 'SET', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000021c', '01a1aaef-ba80-7000-8000-00000000021d', 1, '34144210', 'fire truck', 4, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000220', '01a1aaef-ba80-7000-8000-000000000221', 1, '34114121.armoured', 'armoured ambulance', 2, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000226', '01a1aaef-ba80-7000-8000-000000000227', 1, '34144213.pumper', 'camion pompe-tonne', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000022a', '01a1aaef-ba80-7000-8000-00000000022b', 1, 'unsorted', 'motopompe', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-000000000230', '01a1aaef-ba80-7000-8000-000000000231', 1, '34114121.emergency', 'véhicule de secours et d''assistance aux victimes', 1, 'H87', NULL, 'used');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000023a', '01a1aaef-ba80-7000-8000-00000000023b', 1, 'training.usar', 'Досвід рятування з-під завалів: навчання для партнерів', 20, 'DAY', NULL, 'new');
INSERT INTO public.pledge_lines VALUES ('01a1aaef-ba80-7000-8000-00000000023d', '01a1aaef-ba80-7000-8000-00000000023e', 1, 'training.firefighters', 'Formation des pompiers sur échelles pivotantes', 10, 'DAY', NULL, 'new');
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000001c', 'P-2026-000001', '01a1aaef-ba80-7000-8000-000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'granted', false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', false, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000003e', 'P-2026-000002', '01a1aaef-ba80-7000-8000-00000000000a', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', false, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000061', 'P-2026-000003', '01a1aaef-ba80-7000-8000-00000000000a', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', true, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000069', 'P-2026-000004', '01a1aaef-ba80-7000-8000-000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', false, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000006e', 'P-2026-000005', '01a1aaef-ba80-7000-8000-00000000000a', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', false, false, NULL, NULL, NULL, 250000, 'EUR', NULL, NULL, 1, '2026-11-05 09:00:00+00', false, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000086', 'P-2026-000006', '01a1aaef-ba80-7000-8000-000000000007', 'goods', 'pledge', 'en', 'open', NULL, 'not_required', false, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', false, 1, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000187', 'P-2026-000007', '01a1aaef-ba80-7000-8000-0000000000d6', 'goods', 'бензиновий генератор', 'uk', 'open', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-05-02', 'era-ukraine.org.ua 2023-05-04', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000018d', 'P-2026-000008', '01a1aaef-ba80-7000-8000-00000000018a', 'goods', 'Mannschaftstransportfahrzeug', 'de', 'open', NULL, 'pending', true, false, 'UA-65', '01a1aaef-ba80-7000-8000-000000000119', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000191', 'P-2026-000009', '01a1aaef-ba80-7000-8000-00000000018a', 'goods', 'Wasserwagen 8000 l', 'de', 'open', NULL, 'pending', true, false, 'UA-65', '01a1aaef-ba80-7000-8000-000000000119', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000195', 'P-2026-000010', '01a1aaef-ba80-7000-8000-00000000018a', 'goods', 'Müllfahrzeug 20 m³', 'de', 'open', NULL, 'pending', true, false, 'UA-65', '01a1aaef-ba80-7000-8000-000000000119', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-07-08', 'international.bonn.de July 2023', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000019b', 'P-2026-000011', '01a1aaef-ba80-7000-8000-000000000198', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', true, false, 'UA-30', '01a1aaef-ba80-7000-8000-000000000127', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-06-27', 'hamburger-allgemeine.de July 2022', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000019f', 'P-2026-000012', '01a1aaef-ba80-7000-8000-000000000198', 'goods', 'Gerätewagen', 'de', 'open', NULL, 'pending', true, false, 'UA-71', '01a1aaef-ba80-7000-8000-00000000015b', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-04-25', 'ndr.de 2022-06-27', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001a5', 'P-2026-000013', '01a1aaef-ba80-7000-8000-0000000001a2', 'goods', 'Tanklöschfahrzeug 16/25', 'de', 'open', NULL, 'pending', true, true, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001ab', 'P-2026-000014', '01a1aaef-ba80-7000-8000-0000000001a8', 'goods', 'Löschgruppenfahrzeug LF 8', 'de', 'open', NULL, 'pending', true, true, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001b1', 'P-2026-000015', '01a1aaef-ba80-7000-8000-0000000001ae', 'goods', 'Drehleiter mit Korb', 'de', 'open', NULL, 'pending', true, true, 'UA-30', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-04-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001b7', 'P-2026-000016', '01a1aaef-ba80-7000-8000-0000000001b4', 'goods', 'Tanklöschfahrzeug TLF 24/50', 'de', 'open', NULL, 'pending', true, true, 'UA-32', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-05-01', 'at-fire.de 2022', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001bd', 'P-2026-000017', '01a1aaef-ba80-7000-8000-0000000001ba', 'goods', 'Unimog', 'de', 'open', NULL, 'pending', true, false, 'UA-68', '01a1aaef-ba80-7000-8000-00000000013f', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001c1', 'P-2026-000018', '01a1aaef-ba80-7000-8000-0000000001ba', 'goods', 'LKW mit Ladekran', 'de', 'draft', NULL, 'pending', true, false, 'UA-68', '01a1aaef-ba80-7000-8000-00000000013f', NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', true, 1, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001c5', 'P-2026-000019', '01a1aaef-ba80-7000-8000-0000000001ba', 'goods', 'Mannschaftstransporter', 'de', 'open', NULL, 'pending', true, false, 'UA-68', '01a1aaef-ba80-7000-8000-00000000013f', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001c9', 'P-2026-000020', '01a1aaef-ba80-7000-8000-0000000001ba', 'goods', 'Brandschutzkleidung', 'de', 'open', NULL, 'pending', true, false, 'UA-68', '01a1aaef-ba80-7000-8000-00000000013f', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2025-03-20', 'presseportal.de 2025-03', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001cf', 'P-2026-000021', '01a1aaef-ba80-7000-8000-0000000001cc', 'goods', 'Rettungswagen', 'de', 'open', NULL, 'pending', true, false, 'UA-77', '01a1aaef-ba80-7000-8000-000000000155', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2024-07-16', 'deaidua.org 2024-07-23', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001d5', 'P-2026-000022', '01a1aaef-ba80-7000-8000-0000000001d2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', true, false, 'UA-32', '01a1aaef-ba80-7000-8000-000000000149', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001d9', 'P-2026-000023', '01a1aaef-ba80-7000-8000-0000000001d2', 'goods', 'Dieselgenerator', 'de', 'open', NULL, 'pending', true, false, 'UA-32', '01a1aaef-ba80-7000-8000-00000000014f', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001df', 'P-2026-000024', '01a1aaef-ba80-7000-8000-0000000001dc', 'goods', 'Kerzen', 'de', 'draft', NULL, 'pending', true, false, 'UA-32', '01a1aaef-ba80-7000-8000-00000000014f', NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', true, 1, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001e5', 'P-2026-000025', '01a1aaef-ba80-7000-8000-0000000001e2', 'goods', 'Heizgerät', 'de', 'open', NULL, 'pending', true, false, 'UA-32', '01a1aaef-ba80-7000-8000-00000000014f', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-12-01', 'rathaus.jena.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001eb', 'P-2026-000026', '01a1aaef-ba80-7000-8000-0000000001e8', 'goods', 'średni samochód ratowniczo-gaśniczy', 'pl', 'open', NULL, 'pending', true, false, 'UA-74', '01a1aaef-ba80-7000-8000-000000000161', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'debica.tv', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001f1', 'P-2026-000027', '01a1aaef-ba80-7000-8000-0000000001ee', 'goods', 'samochód strażacki', 'pl', 'open', NULL, 'pending', true, false, 'UA-21', '01a1aaef-ba80-7000-8000-000000000167', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-10-19', 'decentralization.gov.ua 2022-11', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001f5', 'P-2026-000028', '01a1aaef-ba80-7000-8000-0000000000da', 'goods', 'Feuerwehrfahrzeug', 'de', 'open', NULL, 'pending', true, false, 'UA-05', '01a1aaef-ba80-7000-8000-00000000016d', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'wz.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001f9', 'P-2026-000029', '01a1aaef-ba80-7000-8000-0000000000da', 'goods', 'Logistikfahrzeug Mercedes Sprinter', 'de', 'draft', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', true, 1, NULL, NULL, 'reported', 'list', '2023-02-16', 'wuppertaler-rundschau.de', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-0000000001ff', 'P-2026-000030', '01a1aaef-ba80-7000-8000-0000000001fc', 'goods', 'pompa dużej wydajności', 'pl', 'open', NULL, 'pending', true, true, 'UA-65', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000203', 'P-2026-000031', '01a1aaef-ba80-7000-8000-0000000001fc', 'goods', 'zbiornik na wodę', 'pl', 'open', NULL, 'pending', true, true, 'UA-65', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-06-08', 'myc.news', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000207', 'P-2026-000032', '01a1aaef-ba80-7000-8000-0000000000d2', 'goods', 'Dräger breathing apparatus', 'en', 'open', NULL, 'pending', true, false, 'UA-63', '01a1aaef-ba80-7000-8000-0000000000aa', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2025-08-20', 'regionews.ua 2025-08-20', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000020d', 'P-2026-000033', '01a1aaef-ba80-7000-8000-00000000020a', 'goods', 'tankautospuit', 'nl', 'open', NULL, 'pending', true, false, 'UA-63', '01a1aaef-ba80-7000-8000-0000000000aa', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2023-10-25', 'dumka.media 2023-10-26', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000213', 'P-2026-000034', '01a1aaef-ba80-7000-8000-000000000210', 'goods', 'Feuerwehrgurt', 'de', 'open', NULL, 'pending', true, true, 'UA-05', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000217', 'P-2026-000035', '01a1aaef-ba80-7000-8000-000000000210', 'goods', 'Feuerwehrschutzkleidung', 'de', 'open', NULL, 'pending', true, true, 'UA-05', NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-02-04', 'dsns.gov.ua 2022-02-04', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000021d', 'P-2026-000036', '01a1aaef-ba80-7000-8000-00000000021a', 'goods', 'fire truck', 'en', 'open', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000221', 'P-2026-000037', '01a1aaef-ba80-7000-8000-00000000021a', 'goods', 'armoured ambulance', 'en', 'open', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2026-11-05', 'okvir.net', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000227', 'P-2026-000038', '01a1aaef-ba80-7000-8000-000000000224', 'goods', 'camion pompe-tonne', 'fr', 'open', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-03-19', 'francebleu.fr 2022-03', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000022b', 'P-2026-000039', '01a1aaef-ba80-7000-8000-000000000224', 'goods', 'motopompe', 'fr', 'draft', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '2026-11-05 09:00:00+00', true, 1, NULL, NULL, 'reported', 'list', '2022-03-19', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-000000000231', 'P-2026-000040', '01a1aaef-ba80-7000-8000-00000000022e', 'goods', 'véhicule de secours et d''assistance aux victimes', 'fr', 'open', NULL, 'pending', true, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'reported', 'list', '2022-03-18', 'france3-regions.francetvinfo.fr', NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000023b', 'P-2026-000041', '01a1aaef-ba80-7000-8000-0000000000aa', 'training', 'Досвід рятування з-під завалів: навчання для партнерів', 'uk', 'open', NULL, 'not_required', true, false, NULL, NULL, NULL, NULL, NULL, 'offer:demo:kharkiv-gives', NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.pledges VALUES ('01a1aaef-ba80-7000-8000-00000000023e', 'P-2026-000042', '01a1aaef-ba80-7000-8000-0000000000ca', 'training', 'Formation des pompiers sur échelles pivotantes', 'fr', 'open', NULL, 'not_required', true, false, NULL, NULL, NULL, NULL, NULL, 'offer:demo:brussels-gives', NULL, 2, '2026-11-05 09:00:00+00', true, 2, NULL, NULL, 'own', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.receipt_lines VALUES ('01a1aaef-ba80-7000-8000-000000000037', '01a1aaef-ba80-7000-8000-000000000038', 1, '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000027', 0, 2, 0, 0, false, 'counted', NULL);
INSERT INTO public.receipt_lines VALUES ('01a1aaef-ba80-7000-8000-00000000004b', '01a1aaef-ba80-7000-8000-00000000004a', 1, '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000027', 0, 2, 0, 0, false, 'counted', NULL);
INSERT INTO public.receipt_lines VALUES ('01a1aaef-ba80-7000-8000-000000000051', '01a1aaef-ba80-7000-8000-000000000052', 1, '01a1aaef-ba80-7000-8000-00000000001d', '01a1aaef-ba80-7000-8000-000000000027', 3, 0, 0, 0, false, 'counted', NULL);
INSERT INTO public.receipts VALUES ('01a1aaef-ba80-7000-8000-000000000038', 'R-2026-000001', 'confirmed', '01a1aaef-ba80-7000-8000-000000000026', NULL, '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', NULL, '01a1aaef-ba80-7000-8000-00000000004a', NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00', 3, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.receipts VALUES ('01a1aaef-ba80-7000-8000-00000000004a', 'R-2026-000002', 'confirmed', '01a1aaef-ba80-7000-8000-000000000026', NULL, '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', '01a1aaef-ba80-7000-8000-000000000038', NULL, 'they were whole', '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00', 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.receipts VALUES ('01a1aaef-ba80-7000-8000-000000000052', 'R-2026-000003', 'confirmed', '01a1aaef-ba80-7000-8000-000000000026', NULL, '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000007', NULL, NULL, NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00', 2, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.shipment_amendments VALUES ('01a1aaef-ba80-7000-8000-00000000002e', '01a1aaef-ba80-7000-8000-000000000026', 'vehicle', NULL, 'AA 1', 'another lorry', '01a1aaef-ba80-7000-8000-000000000009', '2026-11-05 09:00:00+00');
INSERT INTO public.shipment_consents VALUES ('01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000001', 1, '01a1aaef-ba80-7000-8000-000000000010', 'depot', NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00');
INSERT INTO public.shipment_events VALUES ('01a1aaef-ba80-7000-8000-000000000030', '01a1aaef-ba80-7000-8000-000000000026', NULL, 'border_entry', '2026-11-05 09:00:00+00', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000012', '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.shipment_events VALUES ('01a1aaef-ba80-7000-8000-000000000034', '01a1aaef-ba80-7000-8000-000000000026', NULL, 'hub_arrival', '2026-11-05 09:00:00+00', NULL, NULL, '01a1aaef-ba80-7000-8000-000000000012', '2026-11-05 09:00:00+00', '01a1aaef-ba80-7000-8000-000000000032');
INSERT INTO public.shipment_lines VALUES ('01a1aaef-ba80-7000-8000-000000000027', '01a1aaef-ba80-7000-8000-000000000026', 1, '01a1aaef-ba80-7000-8000-00000000001d', 6, 'on_board', 3, 0, 0, 0);
INSERT INTO public.shipment_lines VALUES ('01a1aaef-ba80-7000-8000-000000000047', '01a1aaef-ba80-7000-8000-000000000046', 1, '01a1aaef-ba80-7000-8000-00000000003f', 2, 'on_board', 0, 0, 0, 0);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000001', true);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000007', false);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000026', '01a1aaef-ba80-7000-8000-000000000010', false);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000046', '01a1aaef-ba80-7000-8000-000000000001', true);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000046', '01a1aaef-ba80-7000-8000-00000000000a', false);
INSERT INTO public.shipment_parties VALUES ('01a1aaef-ba80-7000-8000-000000000046', '01a1aaef-ba80-7000-8000-000000000010', false);
INSERT INTO public.shipments VALUES ('01a1aaef-ba80-7000-8000-000000000026', 'S-2026-000001', 'dispatched', '01a1aaef-ba80-7000-8000-000000000007', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000010', 'CMR', 'depot', true, '2026-11-05 09:00:00+00', '1', '2026-11-05', NULL, '2026-11-05 09:00:00+00', NULL, NULL, NULL, 9, '2026-11-05 09:00:00+00', 'BE', false, 'AA 1', NULL, NULL, NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00');
INSERT INTO public.shipments VALUES ('01a1aaef-ba80-7000-8000-000000000046', 'S-2026-000002', 'planned', '01a1aaef-ba80-7000-8000-00000000000a', '01a1aaef-ba80-7000-8000-000000000001', '01a1aaef-ba80-7000-8000-000000000010', 'CMR', 'depot', true, NULL, '2', '2026-11-05', NULL, NULL, NULL, NULL, NULL, 2, '2026-11-05 09:00:00+00', 'BE', false, NULL, NULL, NULL, NULL, '01a1aaef-ba80-7000-8000-000000000003', '2026-11-05 09:00:00+00');
INSERT INTO public.tokens VALUES ('01990000-0000-7000-8000-000000000005', '01a1aaef-ba80-7000-8000-000000000009', '01a1aaef-ba80-7000-8000-000000000007', 'sample', '\x0000000000000000000000000000000000000000000000000000000000000000', 'read', '2026-11-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000a5', '01a1aaef-ba80-7000-8000-0000000000a4', '01a1aaef-ba80-7000-8000-0000000000a2', 'demo', '\xf048167a0b44c721fe604604dab55af039360c3b985d46c2ea76853de4b1cae1', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000a7', '01a1aaef-ba80-7000-8000-0000000000a6', '01a1aaef-ba80-7000-8000-0000000000a2', 'demo', '\xfa82431f193456cd0b6aa4c322cd04c407ee7235300bcf0e3e57ccb456fd2b6b', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000a9', '01a1aaef-ba80-7000-8000-0000000000a8', '01a1aaef-ba80-7000-8000-0000000000a2', 'demo', '\x37eeff23d7cb17658d0934ed84ba03546d85f61b93a0a094fac3df9577edfd30', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000ad', '01a1aaef-ba80-7000-8000-0000000000ac', '01a1aaef-ba80-7000-8000-0000000000aa', 'demo', '\x5e71e258497c3ebae8c67ac35f8d0f85528ced5b92581f1e3262f3caf6c1ebcf', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000b1', '01a1aaef-ba80-7000-8000-0000000000b0', '01a1aaef-ba80-7000-8000-0000000000ae', 'demo', '\xc0cec991481724babfa2f65ac499f7e98a55f067fd11a28dd6115d3a7a8999eb', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000b5', '01a1aaef-ba80-7000-8000-0000000000b4', '01a1aaef-ba80-7000-8000-0000000000b2', 'demo', '\x05698b3a4d53d5ac5307bac610c5c89d17b22e9231ce9023edd301e2cdbe22f2', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000b9', '01a1aaef-ba80-7000-8000-0000000000b8', '01a1aaef-ba80-7000-8000-0000000000b6', 'demo', '\x9287109d64369951f532482eb968ffb0eb74bcdd5884da801ccbbd53d288841d', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000bd', '01a1aaef-ba80-7000-8000-0000000000bc', '01a1aaef-ba80-7000-8000-0000000000ba', 'demo', '\x11a76e61b83fb9cb7ee2cfade7f10c563591782664d38a4852d3b621664afd30', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000c1', '01a1aaef-ba80-7000-8000-0000000000c0', '01a1aaef-ba80-7000-8000-0000000000be', 'demo', '\xe09ce2e2fcea5cd129694d3ae325b969fcf254ca68b94bfe57c9ae9fc484a3b7', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000c5', '01a1aaef-ba80-7000-8000-0000000000c4', '01a1aaef-ba80-7000-8000-0000000000c2', 'demo', '\x8135bafa550e8ca322b7c40a65992608d4ee66d559b3f93396a91bf9049f5feb', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000c9', '01a1aaef-ba80-7000-8000-0000000000c8', '01a1aaef-ba80-7000-8000-0000000000c6', 'demo', '\xf3f62874dbfedc36f239b83fd85725cdc87bdbe2329e46a27f4d0265dc3e1e18', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000cd', '01a1aaef-ba80-7000-8000-0000000000cc', '01a1aaef-ba80-7000-8000-0000000000ca', 'demo', '\x5c3fd5a29a34743a7324987533ec646ff71747d3d5463ac910a58642a06130f8', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000d1', '01a1aaef-ba80-7000-8000-0000000000d0', '01a1aaef-ba80-7000-8000-0000000000ce', 'demo', '\x66b03dcf758fd6080a5b36af7e7a51d32758ff71d23fe9459b8997a7a531c3ef', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000d5', '01a1aaef-ba80-7000-8000-0000000000d4', '01a1aaef-ba80-7000-8000-0000000000d2', 'demo', '\xa6806fa304ea5c14879c4a998178a21e312971f1ed9a47f1f753d33431082b75', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000d9', '01a1aaef-ba80-7000-8000-0000000000d8', '01a1aaef-ba80-7000-8000-0000000000d6', 'demo', '\x0a674ef75047cfdd295cad6e1afed93ce5fd614377cc7a3aed79c3d419b62923', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000dd', '01a1aaef-ba80-7000-8000-0000000000dc', '01a1aaef-ba80-7000-8000-0000000000da', 'demo', '\xe609d9968075a533caa2a6e0a742c4300ca48a31bbefd64bdbf856a384537737', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000e1', '01a1aaef-ba80-7000-8000-0000000000e0', '01a1aaef-ba80-7000-8000-0000000000de', 'demo', '\xe2cce2885f1830fc5d9dec8c29cd06bb701af761413ff07bbb525ebdb53800e0', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000e5', '01a1aaef-ba80-7000-8000-0000000000e4', '01a1aaef-ba80-7000-8000-0000000000e2', 'demo', '\x1a8c824f2558f350843acac1699635afcacd18be5b9353eab2e7a0d464ca6bb5', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000e9', '01a1aaef-ba80-7000-8000-0000000000e8', '01a1aaef-ba80-7000-8000-0000000000e6', 'demo', '\x65237fd98c17826277e97d1b1f12feba17747fec5f9a6240075b11c1dd532147', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000eb', '01a1aaef-ba80-7000-8000-0000000000ea', '01a1aaef-ba80-7000-8000-0000000000aa', 'demo', '\x6d771469716a7d626c3d6566d88a116d1e437f1aeec764111f87e33925abf535', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.tokens VALUES ('01a1aaef-ba80-7000-8000-0000000000ed', '01a1aaef-ba80-7000-8000-0000000000ec', '01a1aaef-ba80-7000-8000-0000000000ca', 'demo', '\xe640cd9ab0eb2ca21ab85674fbdaf4fe1be6cdf129bad21fc6f1311b403d2bfc', 'read write manage', '2026-12-05 09:00:00+00', NULL, 1, '2026-11-05 09:00:00+00', NULL);
INSERT INTO public.word_folding VALUES ('needs', 2, true, NULL);
SELECT pg_catalog.setval('public.reference_number_n', 39, true);
SELECT pg_catalog.setval('public.reference_number_p', 42, true);
SELECT pg_catalog.setval('public.reference_number_r', 3, true);
SELECT pg_catalog.setval('public.reference_number_s', 2, true);
ALTER TABLE ONLY public.__diesel_schema_migrations
    ADD CONSTRAINT __diesel_schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.address_codes
    ADD CONSTRAINT address_codes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.allocation_plan_boards
    ADD CONSTRAINT allocation_plan_boards_pkey PRIMARY KEY (plan_id, run);
ALTER TABLE ONLY public.allocation_plan_rows
    ADD CONSTRAINT allocation_plan_rows_pkey PRIMARY KEY (plan_id, run, number);
ALTER TABLE ONLY public.allocation_plans
    ADD CONSTRAINT allocation_plans_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.coverage_changes
    ADD CONSTRAINT coverage_changes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.day_reckoning
    ADD CONSTRAINT day_reckoning_pkey PRIMARY KEY (list);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.driver_codes
    ADD CONSTRAINT driver_codes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.due_moves
    ADD CONSTRAINT due_moves_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.event_order
    ADD CONSTRAINT event_order_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.former_customs
    ADD CONSTRAINT former_customs_pkey PRIMARY KEY (shipment_id, "position");
ALTER TABLE ONLY public.former_kinds
    ADD CONSTRAINT former_kinds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.former_quantities
    ADD CONSTRAINT former_quantities_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.import_lines
    ADD CONSTRAINT import_lines_pkey PRIMARY KEY (import_id, number);
ALTER TABLE ONLY public.imported_rows
    ADD CONSTRAINT imported_rows_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.item_class_proposals
    ADD CONSTRAINT item_class_proposals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kept_replies
    ADD CONSTRAINT kept_replies_pkey PRIMARY KEY (member_id, idempotency_key);
ALTER TABLE ONLY public.list_versions
    ADD CONSTRAINT list_versions_pkey PRIMARY KEY (list);
ALTER TABLE ONLY public.mandates
    ADD CONSTRAINT mandates_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.need_lines
    ADD CONSTRAINT need_lines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.need_spells
    ADD CONSTRAINT need_spells_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.need_words
    ADD CONSTRAINT need_words_pkey PRIMARY KEY (word, need_id);
ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.official_classes
    ADD CONSTRAINT official_classes_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.place_aliases
    ADD CONSTRAINT place_aliases_pkey PRIMARY KEY (code, name);
ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.pledge_intents
    ADD CONSTRAINT pledge_intents_pkey PRIMARY KEY (pledge_id, "position");
ALTER TABLE ONLY public.pledge_lines
    ADD CONSTRAINT pledge_lines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pledges
    ADD CONSTRAINT pledges_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.receipt_lines
    ADD CONSTRAINT receipt_lines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipment_amendments
    ADD CONSTRAINT shipment_amendments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipment_consents
    ADD CONSTRAINT shipment_consents_pkey PRIMARY KEY (shipment_id, party_id, number);
ALTER TABLE ONLY public.shipment_events
    ADD CONSTRAINT shipment_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipment_lines
    ADD CONSTRAINT shipment_lines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.shipment_parties
    ADD CONSTRAINT shipment_parties_pkey PRIMARY KEY (organisation_id, shipment_id);
ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.unsealed_events
    ADD CONSTRAINT unsealed_events_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.word_folding
    ADD CONSTRAINT word_folding_pkey PRIMARY KEY (list);
CREATE INDEX address_codes_shipment ON public.address_codes USING btree (shipment_id, id);
CREATE INDEX allocation_plan_rows_component ON public.allocation_plan_rows USING btree (plan_id, run, component, number);
CREATE INDEX allocation_plan_rows_outcome ON public.allocation_plan_rows USING btree (plan_id, run, outcome, component);
CREATE INDEX allocation_plans_state ON public.allocation_plans USING btree (state, id);
CREATE INDEX allocations_accepted ON public.allocations USING btree (accepted_since, id) WHERE (accepted_since IS NOT NULL);
CREATE INDEX allocations_asks_council ON public.allocations USING btree (donor_id, accepted_since) WHERE (accepted_since IS NOT NULL);
CREATE INDEX allocations_asks_donor ON public.allocations USING btree (donor_id, hold_until, id) WHERE ((state = 'proposed'::text) AND (donor_agreed_at IS NULL));
CREATE INDEX allocations_asks_recipient ON public.allocations USING btree (recipient_id, hold_until, id) WHERE ((state = 'proposed'::text) AND (recipient_agreed_at IS NULL));
CREATE INDEX allocations_committed_to ON public.allocations USING btree (recipient_id, id) WHERE (state = 'committed'::text);
CREATE INDEX allocations_donor ON public.allocations USING btree (donor_id, id);
CREATE INDEX allocations_given_back ON public.allocations USING btree (pledge_id) WHERE ((state = 'declined'::text) OR (released > 0));
CREATE INDEX allocations_given_by ON public.allocations USING btree (donor_id, recipient_id) WHERE (state = ANY (ARRAY['committed'::text, 'fulfilled'::text]));
CREATE INDEX allocations_given_to ON public.allocations USING btree (recipient_id, donor_id) WHERE (state = ANY (ARRAY['committed'::text, 'fulfilled'::text]));
CREATE INDEX allocations_hold ON public.allocations USING btree (state, hold_until, id);
CREATE INDEX allocations_lost_or_damaged ON public.allocations USING btree (donor_id, id) WHERE (lost_or_damaged > 0);
CREATE INDEX allocations_need ON public.allocations USING btree (need_id, need_line_id, state);
CREATE INDEX allocations_need_counts ON public.allocations USING btree (need_id, need_line_id) WHERE ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'committed'::text, 'standby'::text])) OR (received > 0) OR (lost_or_damaged > 0));
CREATE INDEX allocations_planned ON public.allocations USING btree (state, id) WHERE (planned > 0);
CREATE INDEX allocations_planned_by ON public.allocations USING btree (donor_id, id) WHERE (planned > 0);
CREATE INDEX allocations_planned_to ON public.allocations USING btree (recipient_id, id) WHERE (planned > 0);
CREATE INDEX allocations_pledge ON public.allocations USING btree (pledge_id, recipient_id);
CREATE INDEX allocations_pledge_counts ON public.allocations USING btree (pledge_id, pledge_line_id) WHERE ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'committed'::text, 'standby'::text])) OR (received > 0) OR (lost_or_damaged > 0));
CREATE INDEX allocations_recipient ON public.allocations USING btree (recipient_id, id);
CREATE INDEX allocations_state ON public.allocations USING btree (state, id);
CREATE INDEX allocations_to_plan ON public.allocations USING btree (donor_id, id) WHERE ((state = 'committed'::text) AND (((planned + shipped) + released) < quantity));
CREATE INDEX allocations_waits ON public.allocations USING btree (waits_for, standby_since, id) WHERE (waits_for IS NOT NULL);
CREATE INDEX allocations_waits_donor ON public.allocations USING btree (donor_id, waits_for) WHERE (waits_for IS NOT NULL);
CREATE INDEX allocations_waits_recipient ON public.allocations USING btree (recipient_id, waits_for) WHERE (waits_for IS NOT NULL);
CREATE INDEX coverage_changes_line ON public.coverage_changes USING btree (need_line_id, at);
CREATE INDEX coverage_changes_need ON public.coverage_changes USING btree (need_id, at);
CREATE INDEX decisions_pledge ON public.decisions USING btree (pledge_id, id);
CREATE UNIQUE INDEX driver_codes_digest ON public.driver_codes USING btree (digest);
CREATE INDEX driver_codes_shipment ON public.driver_codes USING btree (shipment_id, id);
CREATE INDEX due_moves_line ON public.due_moves USING btree (need_line_id, id);
CREATE UNIQUE INDEX event_order_event ON public.event_order USING btree (event_id);
CREATE INDEX events_need ON public.events USING btree (need_id, id);
CREATE INDEX events_organisation ON public.events USING btree (organisation_id, id);
CREATE INDEX events_pledge ON public.events USING btree (pledge_id, id);
CREATE INDEX events_shipment ON public.events USING btree (shipment_id, id);
CREATE INDEX events_subject ON public.events USING btree (subject_id, id);
CREATE INDEX former_customs_code ON public.former_customs USING btree (code) WHERE (cleared_on IS NOT NULL);
CREATE INDEX former_customs_report_due ON public.former_customs USING btree (cleared_on, shipment_id) WHERE ((cleared_on IS NOT NULL) AND (report_filed_on IS NULL));
CREATE UNIQUE INDEX former_customs_shipment_code ON public.former_customs USING btree (shipment_id, code);
CREATE INDEX former_kinds_organisation ON public.former_kinds USING btree (organisation_id, until);
CREATE INDEX former_quantities_line ON public.former_quantities USING btree (need_line_id, until, id);
CREATE INDEX former_quantities_need ON public.former_quantities USING btree (need_id, until);
CREATE INDEX import_lines_need ON public.import_lines USING btree (need_id) WHERE (need_id IS NOT NULL);
CREATE INDEX import_lines_pledge ON public.import_lines USING btree (pledge_id) WHERE (pledge_id IS NOT NULL);
CREATE INDEX import_lines_verdict ON public.import_lines USING btree (import_id, verdict, number);
CREATE INDEX imported_rows_identity ON public.imported_rows USING btree (organisation_id, content, identity);
CREATE UNIQUE INDEX imported_rows_need ON public.imported_rows USING btree (need_id) WHERE (need_id IS NOT NULL);
CREATE INDEX imported_rows_own ON public.imported_rows USING btree (organisation_id, content, own) WHERE (own IS NOT NULL);
CREATE UNIQUE INDEX imported_rows_pledge ON public.imported_rows USING btree (pledge_id) WHERE (pledge_id IS NOT NULL);
CREATE INDEX imported_rows_source ON public.imported_rows USING btree (content, source);
CREATE INDEX imports_created ON public.imports USING btree (created_at, id);
CREATE INDEX imports_office ON public.imports USING btree (office_id, id);
CREATE INDEX imports_state ON public.imports USING btree (state, id);
CREATE INDEX item_class_proposals_organisation ON public.item_class_proposals USING btree (organisation_id, state, id);
CREATE INDEX item_class_proposals_state ON public.item_class_proposals USING btree (state, id);
CREATE INDEX kept_replies_created ON public.kept_replies USING btree (created_at);
CREATE UNIQUE INDEX mandates_in_force ON public.mandates USING btree (principal_id, intermediary_id) WHERE (revoked_at IS NULL);
CREATE INDEX mandates_intermediary ON public.mandates USING btree (intermediary_id, principal_id);
CREATE INDEX mandates_principal ON public.mandates USING btree (principal_id, id);
CREATE INDEX members_organisation ON public.members USING btree (organisation_id, id);
CREATE INDEX need_lines_asking ON public.need_lines USING btree (asked_quantity, need_id) WHERE (asked_quantity IS NOT NULL);
CREATE INDEX need_lines_class ON public.need_lines USING btree (item_class, need_id);
CREATE INDEX need_lines_excess ON public.need_lines USING btree (excess, need_id) WHERE ((excess > 0) AND (excess_decision IS NULL));
CREATE UNIQUE INDEX need_lines_need ON public.need_lines USING btree (need_id, "position");
CREATE UNIQUE INDEX need_lines_of_need ON public.need_lines USING btree (need_id, id);
CREATE INDEX need_spells_closed ON public.need_spells USING btree (closed_at);
CREATE INDEX need_spells_need ON public.need_spells USING btree (need_id, closed_at);
CREATE INDEX need_words_need ON public.need_words USING btree (need_id);
CREATE INDEX needs_attention ON public.needs USING btree (state, id) WHERE attention;
CREATE INDEX needs_attention_of ON public.needs USING btree (recipient_id, id) WHERE attention;
CREATE INDEX needs_closed ON public.needs USING btree (closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX needs_needed_by_ends ON public.needs USING btree (state, needed_by_ends_at, id);
CREATE INDEX needs_recipient ON public.needs USING btree (recipient_id, state, id);
CREATE UNIQUE INDEX needs_reference ON public.needs USING btree (reference);
CREATE UNIQUE INDEX needs_source_key ON public.needs USING btree (source_key);
CREATE INDEX needs_state ON public.needs USING btree (state, id);
CREATE INDEX needs_state_needed_by ON public.needs USING btree (state, needed_by, id);
CREATE INDEX needs_state_priority ON public.needs USING btree (state, priority, id);
CREATE INDEX needs_state_region ON public.needs USING btree (state, region, id);
CREATE INDEX needs_to_confirm ON public.needs USING btree (recipient_id, valid_until, id) WHERE (state = 'verified'::text);
CREATE INDEX needs_valid_until_ends ON public.needs USING btree (state, valid_until_ends_at, id);
CREATE INDEX organisations_folded ON public.organisations USING btree (folded, id);
CREATE INDEX organisations_kind ON public.organisations USING btree (kind, id);
CREATE INDEX organisations_merged_into ON public.organisations USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX organisations_register_key ON public.organisations USING btree (register_key);
CREATE UNIQUE INDEX organisations_source_key ON public.organisations USING btree (source_key);
CREATE INDEX organisations_verified ON public.organisations USING btree (verified, id);
CREATE INDEX pledge_lines_class ON public.pledge_lines USING btree (item_class, pledge_id);
CREATE UNIQUE INDEX pledge_lines_of_pledge ON public.pledge_lines USING btree (pledge_id, id);
CREATE UNIQUE INDEX pledge_lines_pledge ON public.pledge_lines USING btree (pledge_id, "position");
CREATE INDEX pledges_authorisation ON public.pledges USING btree (authorisation, id);
CREATE INDEX pledges_donor ON public.pledges USING btree (donor_id, state, id);
CREATE INDEX pledges_ending ON public.pledges USING btree (donor_id, valid_until, id) WHERE ((state = 'open'::text) AND (valid_until IS NOT NULL));
CREATE INDEX pledges_general ON public.pledges USING btree (general, state, id);
CREATE INDEX pledges_kind ON public.pledges USING btree (kind, id);
CREATE INDEX pledges_offered ON public.pledges USING btree (offered, state, id);
CREATE UNIQUE INDEX pledges_reference ON public.pledges USING btree (reference);
CREATE UNIQUE INDEX pledges_source_key ON public.pledges USING btree (source_key);
CREATE INDEX pledges_state ON public.pledges USING btree (state, id);
CREATE INDEX pledges_valid_until_ends ON public.pledges USING btree (state, valid_until_ends_at, id);
CREATE INDEX receipt_lines_allocation ON public.receipt_lines USING btree (allocation_id);
CREATE UNIQUE INDEX receipt_lines_receipt ON public.receipt_lines USING btree (receipt_id, "position");
CREATE INDEX receipt_lines_shipment_line ON public.receipt_lines USING btree (shipment_line_id);
CREATE INDEX receipts_consignee ON public.receipts USING btree (consignee_id, id);
CREATE INDEX receipts_consignor ON public.receipts USING btree (consignor_id, id);
CREATE INDEX receipts_need ON public.receipts USING btree (need_id, id);
CREATE UNIQUE INDEX receipts_reference ON public.receipts USING btree (reference);
CREATE UNIQUE INDEX receipts_reversed_by ON public.receipts USING btree (reversed_by_id) WHERE (reversed_by_id IS NOT NULL);
CREATE UNIQUE INDEX receipts_reverses ON public.receipts USING btree (reverses_id) WHERE (reverses_id IS NOT NULL);
CREATE INDEX receipts_shipment ON public.receipts USING btree (shipment_id, id);
CREATE INDEX receipts_signed ON public.receipts USING btree (consignor_id, confirmed_at, id) WHERE (state = 'confirmed'::text);
CREATE INDEX receipts_state ON public.receipts USING btree (state, id);
CREATE INDEX receipts_to_sign ON public.receipts USING btree (consignee_id, created_at, id) WHERE (state = 'draft'::text);
CREATE INDEX shipment_amendments_shipment ON public.shipment_amendments USING btree (shipment_id, id);
CREATE INDEX shipment_events_shipment ON public.shipment_events USING btree (shipment_id, id);
CREATE UNIQUE INDEX shipment_lines_allocation ON public.shipment_lines USING btree (allocation_id, id);
CREATE UNIQUE INDEX shipment_lines_of_shipment ON public.shipment_lines USING btree (shipment_id, id);
CREATE UNIQUE INDEX shipment_lines_shipment ON public.shipment_lines USING btree (shipment_id, "position");
CREATE INDEX shipment_parties_shipment ON public.shipment_parties USING btree (shipment_id);
CREATE INDEX shipments_arrived_at ON public.shipments USING btree (consignee_id, arrived_at, id) WHERE (state = 'arrived'::text);
CREATE INDEX shipments_carrier ON public.shipments USING btree (carrier_id, id);
CREATE INDEX shipments_consignee ON public.shipments USING btree (consignee_id, id);
CREATE INDEX shipments_consignor ON public.shipments USING btree (consignor_id, id);
CREATE UNIQUE INDEX shipments_customs_code ON public.shipments USING btree (consignee_id, customs_code) WHERE ((customs_code IS NOT NULL) AND (NOT customs_reused) AND (state <> 'cancelled'::text) AND ((state <> 'returned'::text) OR (customs_cleared_on IS NOT NULL)));
CREATE INDEX shipments_dispatched_to ON public.shipments USING btree (consignee_id, id) WHERE (state = 'dispatched'::text);
CREATE INDEX shipments_dispatched_with ON public.shipments USING btree (carrier_id, id) WHERE (state = 'dispatched'::text);
CREATE INDEX shipments_planned_by ON public.shipments USING btree (consignor_id, id) WHERE (state = 'planned'::text);
CREATE INDEX shipments_planned_to ON public.shipments USING btree (consignee_id, id) WHERE (state = 'planned'::text);
CREATE INDEX shipments_planned_with ON public.shipments USING btree (carrier_id, id) WHERE (state = 'planned'::text);
CREATE UNIQUE INDEX shipments_reference ON public.shipments USING btree (reference);
CREATE INDEX shipments_report_due ON public.shipments USING btree (customs_cleared_on, id) WHERE ((customs_cleared_on IS NOT NULL) AND (customs_report_filed_on IS NULL));
CREATE INDEX shipments_state ON public.shipments USING btree (state, id);
CREATE INDEX shipments_uncleared ON public.shipments USING btree (consignee_id, customs_declared_on, id) WHERE ((customs_declared_on IS NOT NULL) AND (customs_cleared_on IS NULL));
CREATE INDEX shipments_unreported ON public.shipments USING btree (consignee_id, customs_cleared_on, id) WHERE ((customs_cleared_on IS NOT NULL) AND (customs_report_filed_on IS NULL));
CREATE UNIQUE INDEX tokens_digest ON public.tokens USING btree (digest);
CREATE INDEX tokens_member ON public.tokens USING btree (member_id, id);
CREATE INDEX tokens_organisation ON public.tokens USING btree (organisation_id, id);
CREATE TRIGGER event_order_remain BEFORE DELETE OR TRUNCATE ON public.event_order FOR EACH STATEMENT EXECUTE FUNCTION public.the_log_is_append_only();
CREATE TRIGGER event_order_stay BEFORE UPDATE ON public.event_order FOR EACH STATEMENT EXECUTE FUNCTION public.the_log_is_append_only();
CREATE TRIGGER events_remain BEFORE DELETE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.the_log_is_append_only();
CREATE TRIGGER events_stay BEFORE UPDATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.the_log_is_append_only();
CREATE TRIGGER events_wait_for_their_place AFTER INSERT ON public.events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.events_wait_for_their_place();
ALTER TABLE ONLY public.address_codes
    ADD CONSTRAINT address_codes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.address_codes
    ADD CONSTRAINT address_codes_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.address_codes
    ADD CONSTRAINT address_codes_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.allocation_plan_boards
    ADD CONSTRAINT allocation_plan_boards_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.allocation_plans(id);
ALTER TABLE ONLY public.allocation_plan_rows
    ADD CONSTRAINT allocation_plan_rows_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES public.allocations(id);
ALTER TABLE ONLY public.allocation_plan_rows
    ADD CONSTRAINT allocation_plan_rows_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.allocation_plan_rows
    ADD CONSTRAINT allocation_plan_rows_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.allocation_plans(id);
ALTER TABLE ONLY public.allocation_plan_rows
    ADD CONSTRAINT allocation_plan_rows_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.allocation_plans
    ADD CONSTRAINT allocation_plans_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.allocation_plans
    ADD CONSTRAINT allocation_plans_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES public.need_lines(need_id, id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_line_of_pledge FOREIGN KEY (pledge_id, pledge_line_id) REFERENCES public.pledge_lines(pledge_id, id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_reassigned_from_fkey FOREIGN KEY (reassigned_from) REFERENCES public.shipment_lines(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.allocations
    ADD CONSTRAINT allocations_split_from_fkey FOREIGN KEY (split_from) REFERENCES public.allocations(id);
ALTER TABLE ONLY public.coverage_changes
    ADD CONSTRAINT coverage_changes_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES public.need_lines(need_id, id);
ALTER TABLE ONLY public.coverage_changes
    ADD CONSTRAINT coverage_changes_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.driver_codes
    ADD CONSTRAINT driver_codes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.driver_codes
    ADD CONSTRAINT driver_codes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.driver_codes
    ADD CONSTRAINT driver_codes_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.due_moves
    ADD CONSTRAINT due_moves_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES public.need_lines(need_id, id);
ALTER TABLE ONLY public.due_moves
    ADD CONSTRAINT due_moves_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.event_order
    ADD CONSTRAINT event_order_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.events(id);
ALTER TABLE ONLY public.former_customs
    ADD CONSTRAINT former_customs_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.former_customs
    ADD CONSTRAINT former_customs_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.former_kinds
    ADD CONSTRAINT former_kinds_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.former_quantities
    ADD CONSTRAINT former_quantities_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES public.need_lines(need_id, id);
ALTER TABLE ONLY public.former_quantities
    ADD CONSTRAINT former_quantities_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.import_lines
    ADD CONSTRAINT import_lines_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.imports(id);
ALTER TABLE ONLY public.import_lines
    ADD CONSTRAINT import_lines_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.import_lines
    ADD CONSTRAINT import_lines_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.imported_rows
    ADD CONSTRAINT imported_rows_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.imported_rows
    ADD CONSTRAINT imported_rows_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.imported_rows
    ADD CONSTRAINT imported_rows_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.imports
    ADD CONSTRAINT imports_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.item_class_proposals
    ADD CONSTRAINT item_class_proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.item_class_proposals
    ADD CONSTRAINT item_class_proposals_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id);
ALTER TABLE ONLY public.item_class_proposals
    ADD CONSTRAINT item_class_proposals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.mandates
    ADD CONSTRAINT mandates_intermediary_id_fkey FOREIGN KEY (intermediary_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.mandates
    ADD CONSTRAINT mandates_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT members_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.need_lines
    ADD CONSTRAINT need_lines_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.need_spells
    ADD CONSTRAINT need_spells_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.need_words
    ADD CONSTRAINT need_words_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_consignee_id_fkey FOREIGN KEY (consignee_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.place_aliases
    ADD CONSTRAINT place_aliases_code_fkey FOREIGN KEY (code) REFERENCES public.places(code);
ALTER TABLE ONLY public.pledge_intents
    ADD CONSTRAINT pledge_intents_line_of_need FOREIGN KEY (need_id, need_line_id) REFERENCES public.need_lines(need_id, id);
ALTER TABLE ONLY public.pledge_intents
    ADD CONSTRAINT pledge_intents_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.pledge_intents
    ADD CONSTRAINT pledge_intents_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.pledge_lines
    ADD CONSTRAINT pledge_lines_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES public.pledges(id);
ALTER TABLE ONLY public.pledges
    ADD CONSTRAINT pledges_donor_id_fkey FOREIGN KEY (donor_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.pledges
    ADD CONSTRAINT pledges_earmark_recipient_id_fkey FOREIGN KEY (earmark_recipient_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.receipt_lines
    ADD CONSTRAINT receipt_lines_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES public.allocations(id);
ALTER TABLE ONLY public.receipt_lines
    ADD CONSTRAINT receipt_lines_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES public.receipts(id);
ALTER TABLE ONLY public.receipt_lines
    ADD CONSTRAINT receipt_lines_same_allocation FOREIGN KEY (allocation_id, shipment_line_id) REFERENCES public.shipment_lines(allocation_id, id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_consignee_id_fkey FOREIGN KEY (consignee_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_consignor_id_fkey FOREIGN KEY (consignor_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_need_id_fkey FOREIGN KEY (need_id) REFERENCES public.needs(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_reversed_by_id_fkey FOREIGN KEY (reversed_by_id) REFERENCES public.receipts(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES public.receipts(id);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipment_amendments
    ADD CONSTRAINT shipment_amendments_amended_by_fkey FOREIGN KEY (amended_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.shipment_amendments
    ADD CONSTRAINT shipment_amendments_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipment_consents
    ADD CONSTRAINT shipment_consents_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipment_consents
    ADD CONSTRAINT shipment_consents_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id);
ALTER TABLE ONLY public.shipment_consents
    ADD CONSTRAINT shipment_consents_party_id_fkey FOREIGN KEY (party_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipment_consents
    ADD CONSTRAINT shipment_consents_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipment_events
    ADD CONSTRAINT shipment_events_driver_code_id_fkey FOREIGN KEY (driver_code_id) REFERENCES public.driver_codes(id);
ALTER TABLE ONLY public.shipment_events
    ADD CONSTRAINT shipment_events_line_of_shipment FOREIGN KEY (shipment_id, line_id) REFERENCES public.shipment_lines(shipment_id, id);
ALTER TABLE ONLY public.shipment_events
    ADD CONSTRAINT shipment_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.shipment_events
    ADD CONSTRAINT shipment_events_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipment_lines
    ADD CONSTRAINT shipment_lines_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES public.allocations(id);
ALTER TABLE ONLY public.shipment_lines
    ADD CONSTRAINT shipment_lines_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipment_parties
    ADD CONSTRAINT shipment_parties_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipment_parties
    ADD CONSTRAINT shipment_parties_shipment_id_fkey FOREIGN KEY (shipment_id) REFERENCES public.shipments(id);
ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_carrier_id_fkey FOREIGN KEY (carrier_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_consignee_id_fkey FOREIGN KEY (consignee_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_consignor_id_fkey FOREIGN KEY (consignor_id) REFERENCES public.organisations(id);
ALTER TABLE ONLY public.shipments
    ADD CONSTRAINT shipments_customs_filed_by_fkey FOREIGN KEY (customs_filed_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.members(id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.members(id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisations(id);
