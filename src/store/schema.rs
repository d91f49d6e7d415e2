//! One schema for both engines; a test holds it against the migrations.
#![allow(clippy::wildcard_imports, reason = "the table macro resolves the names of types in its own scope")]

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    organisations (id) {
        id -> Id,
        name -> Text,
        kind -> Word,
        country -> Text,
        region -> Nullable<Text>,
        community -> Nullable<Text>,
        verified -> Bool,
        source_key -> Nullable<Text>,
        version -> BigInt,
        created_at -> Moment,
        public_name -> Bool,
        roles -> Text,
        named_since -> Nullable<Moment>,
        zone -> Text,
        folded -> Text,
        folded_by -> Integer,
        register_country -> Nullable<Text>,
        register_name -> Nullable<Text>,
        register_number -> Nullable<Text>,
        register_key -> Nullable<Text>,
        merged_into -> Nullable<Id>,
        kind_stated -> Bool,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    members (id) {
        id -> Id,
        organisation_id -> Id,
        name -> Text,
        role -> Word,
        language -> Word,
        active -> Bool,
        version -> BigInt,
        created_at -> Moment,
        made_by -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    tokens (id) {
        id -> Id,
        member_id -> Id,
        organisation_id -> Id,
        label -> Text,
        digest -> Binary,
        scopes -> Text,
        expires_at -> Moment,
        revoked_at -> Nullable<Moment>,
        version -> BigInt,
        created_at -> Moment,
        made_by -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    mandates (id) {
        id -> Id,
        principal_id -> Id,
        intermediary_id -> Id,
        granted_at -> Moment,
        revoked_at -> Nullable<Moment>,
        version -> BigInt,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    needs (id) {
        id -> Id,
        reference -> Text,
        recipient_id -> Id,
        kind -> Word,
        title -> Text,
        language -> Word,
        priority -> Integer,
        state -> Word,
        close_reason -> Nullable<Word>,
        region -> Nullable<Text>,
        community -> Nullable<Text>,
        handover_point -> Nullable<Text>,
        delivery_address -> Nullable<Text>,
        needed_by -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        allows_surplus -> Bool,
        attention -> Bool,
        source_key -> Nullable<Text>,
        verified_at -> Nullable<Moment>,
        confirmed_at -> Nullable<Moment>,
        closed_at -> Nullable<Moment>,
        version -> BigInt,
        created_at -> Moment,
        consignee_id -> Nullable<Id>,
        opened_at -> Nullable<Moment>,
        content -> BigInt,
        enough_at -> Nullable<Moment>,
        needed_by_zone -> Nullable<Text>,
        needed_by_ends_at -> Nullable<Moment>,
        valid_until_zone -> Nullable<Text>,
        valid_until_ends_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    former_quantities (id) {
        id -> Id,
        need_id -> Id,
        need_line_id -> Id,
        quantity -> Nullable<BigInt>,
        until -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    need_lines (id) {
        id -> Id,
        need_id -> Id,
        position -> Integer,
        item_class -> Text,
        description -> Text,
        quantity -> Nullable<BigInt>,
        unit -> Text,
        pack_size -> Nullable<BigInt>,
        excess -> BigInt,
        excess_decision -> Nullable<Word>,
        excess_decided_at -> Nullable<Moment>,
        ended_at -> Nullable<Moment>,
        asked_quantity -> Nullable<BigInt>,
        added_at -> Nullable<Moment>,
        min_lot -> Nullable<BigInt>,
        indivisible -> Bool,
        substitutes -> Word,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    need_words (word, need_id) {
        word -> Text,
        need_id -> Id,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    pledge_intents (pledge_id, position) {
        pledge_id -> Id,
        position -> Integer,
        need_id -> Id,
        need_line_id -> Id,
        substitute -> Bool,
        standby -> Bool,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    pledges (id) {
        id -> Id,
        reference -> Text,
        donor_id -> Id,
        kind -> Word,
        title -> Text,
        language -> Word,
        state -> Word,
        close_reason -> Nullable<Word>,
        authorisation -> Word,
        general -> Bool,
        delegates_allocation -> Bool,
        earmark_region -> Nullable<Text>,
        earmark_recipient_id -> Nullable<Id>,
        valid_until -> Nullable<Date>,
        value_minor -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        source_key -> Nullable<Text>,
        closed_at -> Nullable<Moment>,
        version -> BigInt,
        created_at -> Moment,
        offered -> Bool,
        content -> BigInt,
        valid_until_zone -> Nullable<Text>,
        valid_until_ends_at -> Nullable<Moment>,
        word -> Word,
        source_kind -> Nullable<Word>,
        source_on -> Nullable<Date>,
        source_text -> Nullable<Text>,
        word_confirmed_at -> Nullable<Moment>,
        title_language -> Nullable<Word>,
        available_from -> Nullable<Date>,
        available_from_zone -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    pledge_lines (id) {
        id -> Id,
        pledge_id -> Id,
        position -> Integer,
        item_class -> Text,
        description -> Text,
        quantity -> Nullable<BigInt>,
        unit -> Text,
        pack_size -> Nullable<BigInt>,
        condition -> Word,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    decisions (id) {
        id -> Id,
        pledge_id -> Id,
        body -> Text,
        reference -> Text,
        decided_on -> Date,
        outcome -> Word,
        value_cap_minor -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        document -> Nullable<Text>,
        recorded_by -> Id,
        recorded_at -> Moment,
        decided_on_zone -> Text,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    allocations (id) {
        id -> Id,
        need_id -> Id,
        need_line_id -> Id,
        pledge_id -> Id,
        pledge_line_id -> Id,
        recipient_id -> Id,
        donor_id -> Id,
        state -> Word,
        quantity -> BigInt,
        planned -> BigInt,
        shipped -> BigInt,
        received -> BigInt,
        lost_or_damaged -> BigInt,
        released -> BigInt,
        substitute -> Bool,
        proposed_by -> Word,
        donor_agreed_at -> Nullable<Moment>,
        recipient_agreed_at -> Nullable<Moment>,
        hold_until -> Nullable<Moment>,
        standby_since -> Nullable<Moment>,
        committed_at -> Nullable<Moment>,
        stepped_back -> Nullable<Word>,
        split_from -> Nullable<Id>,
        reassigned_from -> Nullable<Id>,
        reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> Moment,
        waits_for -> Nullable<Word>,
        accepted_since -> Nullable<Moment>,
        donor_word -> Nullable<Word>,
        recipient_word -> Nullable<Word>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    need_spells (id) {
        id -> Id,
        need_id -> Id,
        opened_at -> Moment,
        closed_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    former_kinds (id) {
        id -> Id,
        organisation_id -> Id,
        kind -> Word,
        until -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    coverage_changes (id) {
        id -> Id,
        need_id -> Id,
        need_line_id -> Id,
        at -> Moment,
        promised -> BigInt,
        received -> BigInt,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipments (id) {
        id -> Id,
        reference -> Text,
        state -> Word,
        consignor_id -> Id,
        consignee_id -> Id,
        carrier_id -> Nullable<Id>,
        waybill -> Text,
        responsible_receiver -> Nullable<Text>,
        crosses_border -> Bool,
        consignee_agreed_at -> Nullable<Moment>,
        customs_code -> Nullable<Text>,
        customs_declared_on -> Nullable<Date>,
        customs_cleared_on -> Nullable<Date>,
        dispatched_at -> Nullable<Moment>,
        arrived_at -> Nullable<Moment>,
        received_at -> Nullable<Moment>,
        reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> Moment,
        loading_country -> Text,
        customs_reused -> Bool,
        vehicle -> Nullable<Text>,
        expected_on -> Nullable<Date>,
        customs_recipient_number -> Nullable<Text>,
        customs_report_filed_on -> Nullable<Date>,
        customs_filed_by -> Nullable<Id>,
        customs_filed_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipment_amendments (id) {
        id -> Id,
        shipment_id -> Id,
        field -> Word,
        before -> Nullable<Text>,
        after -> Text,
        reason -> Text,
        amended_by -> Id,
        amended_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    former_customs (shipment_id, position) {
        shipment_id -> Id,
        position -> Integer,
        recipient_number -> Nullable<Text>,
        code -> Text,
        declared_on -> Date,
        cleared_on -> Nullable<Date>,
        report_filed_on -> Nullable<Date>,
        filed_by -> Nullable<Id>,
        filed_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipment_parties (organisation_id, shipment_id) {
        shipment_id -> Id,
        organisation_id -> Id,
        is_recipient -> Bool,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipment_consents (shipment_id, party_id, number) {
        shipment_id -> Id,
        party_id -> Id,
        number -> Integer,
        carrier_id -> Id,
        responsible_receiver -> Nullable<Text>,
        loading_country -> Nullable<Text>,
        member_id -> Nullable<Id>,
        agreed_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipment_lines (id) {
        id -> Id,
        shipment_id -> Id,
        position -> Integer,
        allocation_id -> Id,
        quantity -> BigInt,
        state -> Word,
        accepted -> BigInt,
        damaged -> BigInt,
        missing -> BigInt,
        surplus -> BigInt,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    shipment_events (id) {
        id -> Id,
        shipment_id -> Id,
        line_id -> Nullable<Id>,
        kind -> Word,
        occurred_at -> Moment,
        place -> Nullable<Text>,
        note -> Nullable<Text>,
        recorded_by -> Id,
        recorded_at -> Moment,
        driver_code_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    receipts (id) {
        id -> Id,
        reference -> Text,
        state -> Word,
        shipment_id -> Nullable<Id>,
        need_id -> Nullable<Id>,
        consignee_id -> Id,
        consignor_id -> Id,
        reverses_id -> Nullable<Id>,
        reversed_by_id -> Nullable<Id>,
        note -> Nullable<Text>,
        confirmed_by -> Nullable<Id>,
        confirmed_at -> Nullable<Moment>,
        version -> BigInt,
        created_at -> Moment,
        signed_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    receipt_lines (id) {
        id -> Id,
        receipt_id -> Id,
        position -> Integer,
        allocation_id -> Id,
        shipment_line_id -> Nullable<Id>,
        accepted -> BigInt,
        damaged -> BigInt,
        missing -> BigInt,
        surplus -> BigInt,
        is_final -> Bool,
        reason -> Nullable<Text>,
        received_as -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    events (id) {
        id -> Id,
        at -> Moment,
        member_id -> Nullable<Id>,
        organisation_id -> Nullable<Id>,
        action -> Text,
        subject_kind -> Word,
        subject_id -> Id,
        need_id -> Nullable<Id>,
        pledge_id -> Nullable<Id>,
        shipment_id -> Nullable<Id>,
        change -> Document,
        reason -> Nullable<Text>,
        driver_code_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    event_order (seq) {
        seq -> BigInt,
        event_id -> Id,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    allocation_plans (id) {
        id -> Id,
        state -> Word,
        track -> Word,
        scope -> Document,
        weights -> Document,
        edits -> Document,
        run -> Integer,
        fingerprint -> Nullable<Text>,
        progress_done -> BigInt,
        progress_total -> BigInt,
        claim -> Nullable<Id>,
        heartbeat_at -> Nullable<Moment>,
        attempts -> Integer,
        failure -> Nullable<Text>,
        report -> Nullable<Document>,
        created_by -> Id,
        office_id -> Id,
        version -> BigInt,
        created_at -> Moment,
        started_at -> Nullable<Moment>,
        finished_at -> Nullable<Moment>,
        applied_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    allocation_plan_boards (plan_id, run) {
        plan_id -> Id,
        run -> Integer,
        instance -> Binary,
        lines -> Binary,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    allocation_plan_rows (plan_id, run, number) {
        plan_id -> Id,
        run -> Integer,
        number -> BigInt,
        component -> BigInt,
        need_id -> Id,
        need_line_id -> Id,
        pledge_id -> Id,
        pledge_line_id -> Id,
        quantity -> BigInt,
        points -> BigInt,
        fixed -> Bool,
        outcome -> Word,
        reason -> Nullable<Text>,
        allocation_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    kept_replies (member_id, idempotency_key) {
        member_id -> Id,
        idempotency_key -> Text,
        fingerprint -> Binary,
        status -> Integer,
        etag -> Nullable<BigInt>,
        location -> Nullable<Text>,
        body -> Binary,
        created_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    list_versions (list) {
        list -> Word,
        version -> Id,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    official_classes (code) {
        code -> Text,
        check_digit -> Integer,
        labels -> Document,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    item_class_proposals (id) {
        id -> Id,
        kind -> Word,
        state -> Word,
        item_class -> Text,
        labels -> Document,
        unit -> Nullable<Text>,
        class_kind -> Nullable<Word>,
        ambiguous -> Bool,
        note -> Nullable<Text>,
        organisation_id -> Id,
        member_id -> Id,
        decided_by -> Nullable<Id>,
        decided_at -> Nullable<Moment>,
        reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    places (code) {
        code -> Text,
        level -> Integer,
        category -> Word,
        name -> Text,
        name_en -> Nullable<Text>,
        parent -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    place_aliases (code, name) {
        code -> Text,
        name -> Text,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    due_moves (id) {
        id -> Id,
        need_id -> Id,
        need_line_id -> Id,
        created_at -> Moment,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    word_folding (list) {
        list -> Word,
        version -> Integer,
        done -> Bool,
        reached -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    day_reckoning (list) {
        list -> Word,
        rules -> Text,
        done -> Bool,
        reached -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    driver_codes (id) {
        id -> Id,
        shipment_id -> Id,
        organisation_id -> Id,
        label -> Text,
        digest -> Binary,
        made_by -> Id,
        made_at -> Moment,
        expires_at -> Moment,
        last_used_at -> Nullable<Moment>,
        revoked_at -> Nullable<Moment>,
        ended_at -> Nullable<Moment>,
        version -> BigInt,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    address_codes (id) {
        id -> Id,
        shipment_id -> Id,
        recipient_id -> Id,
        salt -> Binary,
        digest -> Binary,
        tries_left -> Integer,
        made_by -> Id,
        made_at -> Moment,
        replaced_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    imports (id) {
        id -> Id,
        content -> Word,
        state -> Word,
        checked -> Bool,
        lines -> BigInt,
        done -> BigInt,
        gone -> Document,
        made_by -> Nullable<Id>,
        office_id -> Nullable<Id>,
        version -> BigInt,
        created_at -> Moment,
        applied_at -> Nullable<Moment>,
        finished_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    import_lines (import_id, number) {
        import_id -> Id,
        number -> BigInt,
        line -> BigInt,
        cells -> Document,
        meant -> Nullable<Document>,
        verdict -> Word,
        faults -> Document,
        taken -> Bool,
        fate -> Nullable<Word>,
        need_id -> Nullable<Id>,
        pledge_id -> Nullable<Id>,
    }
}

diesel::table! {
    use crate::store::engine::sql_types::*;
    use diesel::sql_types::*;

    imported_rows (id) {
        id -> Id,
        organisation_id -> Id,
        content -> Word,
        own -> Nullable<Binary>,
        identity -> Binary,
        source -> Binary,
        told -> Document,
        need_id -> Nullable<Id>,
        pledge_id -> Nullable<Id>,
        read_at -> Moment,
    }
}

// only those that are joined: the compiler looks at each pair of them
diesel::allow_tables_to_appear_in_same_query!(
    organisations,
    members,
    tokens,
    driver_codes,
    shipments,
    shipment_parties,
    shipment_lines,
    shipment_consents,
    former_customs,
    receipts,
    receipt_lines,
    allocations,
    pledge_intents,
    pledges,
    pledge_lines,
    needs,
    need_lines,
    need_words,
);
diesel::allow_tables_to_appear_in_same_query!(event_order, events);
