CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "account" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "first_feed" INTEGER NOT NULL,
    "last_feed" INTEGER NOT NULL,
    "hold_reason" INTEGER NULL,
    "customer_print" INTEGER NULL,
    "f_product" INTEGER NULL,
    "f_currency" INTEGER NULL,
    "f_company" INTEGER NULL,
    "f_principal" INTEGER NULL,
    "f_interest" INTEGER NULL,
    "f_fees" INTEGER NULL,
    "f_costs" INTEGER NULL,
    "f_total_due" INTEGER NULL,
    "f_past_due" INTEGER NULL,
    "f_oldest_due_date" INTEGER NULL,
    "f_days_past_due" INTEGER NULL,
    "f_estimated" INTEGER NULL,
    "f_bucket" INTEGER NULL,
    "f_opened_on" INTEGER NULL,
    "f_region" INTEGER NULL,
    "f_customer_kind" INTEGER NULL,
    "f_total_risk" INTEGER NULL,
    "f_worst_bucket" INTEGER NULL,
    "f_number_of_products" INTEGER NULL,
    "f_contact_channels" INTEGER NULL,
    "attributes" BLOB NULL, "f_guaranteed_by" INTEGER NULL,
    CONSTRAINT "PK_account" PRIMARY KEY ("tenant_id", "id")
) WITHOUT ROWID;
CREATE TABLE "alert" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "feed" TEXT NULL,
    "run" INTEGER NULL,
    "date" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "detail" TEXT NULL,
    "since" INTEGER NOT NULL,
    "noted_by" TEXT NULL,
    "noted_at" INTEGER NULL,
    "noted_words" TEXT NULL,
    "over_at" INTEGER NULL,
    "over_why" TEXT NULL,
    "mailed_at" INTEGER NULL,
    "over_mailed_at" INTEGER NULL,
    "mail_failure" TEXT NULL,
    CONSTRAINT "PK_alert" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "api_key" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "digest" BLOB NOT NULL,
    "roles" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "created_by" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "last_used_at" INTEGER NULL,
    "revoked_at" INTEGER NULL, "companies" TEXT NOT NULL DEFAULT '', "firm" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "PK_api_key" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "attribute" (
    "tenant_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" INTEGER NOT NULL,
    "scale" INTEGER NOT NULL,
    "protected" INTEGER NOT NULL,
    "readable" INTEGER NOT NULL,
    CONSTRAINT "PK_attribute" PRIMARY KEY ("tenant_id", "ordinal")
);
CREATE TABLE "audit" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "who" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NULL,
    CONSTRAINT "PK_audit" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "batch" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "strategy_number" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "due_on" INTEGER NOT NULL,
    "selected_on" INTEGER NOT NULL,
    "release_on" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "pool" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "worked_to" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "digest" BLOB NULL,
    "approved_by" TEXT NULL,
    "approved_at" INTEGER NULL,
    "seconded_by" TEXT NULL,
    "seconded_at" INTEGER NULL,
    "rejected_by" TEXT NULL,
    "rejected_at" INTEGER NULL,
    "rejected_why" TEXT NULL,
    "released_on" INTEGER NULL,
    CONSTRAINT "PK_batch" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "batch_line" (
    "tenant_id" INTEGER NOT NULL,
    "batch" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL,
    "stratum" TEXT NULL,
    "firm" TEXT NULL,
    "reason" TEXT NULL,
    "tells" TEXT NULL,
    "barred" TEXT NULL,
    "release_balance" INTEGER NULL,
    "postings" TEXT NULL,
    "status" INTEGER NOT NULL,
    "outcome" TEXT NULL,
    CONSTRAINT "PK_batch_line" PRIMARY KEY ("tenant_id", "batch", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "calendar" (
    "tenant_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weekend" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "is_default" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    CONSTRAINT "PK_calendar" PRIMARY KEY ("tenant_id", "name")
);
CREATE TABLE "calendar_act" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "calendar" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "after" INTEGER NOT NULL,
    "last_run" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "content" TEXT NULL,
    "revision" INTEGER NOT NULL,
    "moves" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    "taken_back_at" INTEGER NULL,
    "taken_back_by" TEXT NULL,
    CONSTRAINT "PK_calendar_act" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "calendar_day" (
    "tenant_id" INTEGER NOT NULL,
    "calendar" TEXT NOT NULL,
    "date" INTEGER NOT NULL,
    "is_worked" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "PK_calendar_day" PRIMARY KEY ("tenant_id", "calendar", "date"),
    CONSTRAINT "FK_calendar_day_calendar_tenant_id_calendar" FOREIGN KEY ("tenant_id", "calendar") REFERENCES "calendar" ("tenant_id", "name") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE "calendar_move" (
    "tenant_id" INTEGER NOT NULL,
    "act" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "from_value" INTEGER NOT NULL,
    "to_value" INTEGER NOT NULL,
    CONSTRAINT "PK_calendar_move" PRIMARY KEY ("tenant_id", "act", "case_id", "seq", "kind", "place")
) WITHOUT ROWID;
CREATE TABLE "call_list" (
    "tenant_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "date" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "is_withdrawal" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "past_due" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "digest" BLOB NOT NULL,
    "written_at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "due_minute" INTEGER NULL,
    CONSTRAINT "PK_call_list" PRIMARY KEY ("tenant_id", "list", "date", "number", "is_withdrawal")
) WITHOUT ROWID;
CREATE TABLE "call_list_time" (
    "tenant_id" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "date" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,
    "written_at" INTEGER NULL,
    "files" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "tried_at" INTEGER NOT NULL,
    "failure" TEXT NULL,
    CONSTRAINT "PK_call_list_time" PRIMARY KEY ("tenant_id", "portfolio_id", "date", "minute")
) WITHOUT ROWID;
CREATE TABLE "case_holder" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "from_on" INTEGER NOT NULL,
    "collector" INTEGER NULL,
    CONSTRAINT "PK_case_holder" PRIMARY KEY ("tenant_id", "case_id", "run")
) WITHOUT ROWID;
CREATE TABLE "closed_number" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "feed" INTEGER NOT NULL,
    CONSTRAINT "PK_closed_number" PRIMARY KEY ("tenant_id", "customer_id", "number")
) WITHOUT ROWID;
CREATE TABLE "collection_case" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "company" INTEGER NULL,
    "level" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "stage" INTEGER NULL,
    "segment" INTEGER NULL,
    "queue" INTEGER NULL,
    "collector" INTEGER NULL,
    "opened_on" INTEGER NOT NULL,
    "opened_run" INTEGER NOT NULL,
    "closed_on" INTEGER NULL,
    "close_reason" INTEGER NULL,
    "last_seq" INTEGER NOT NULL,
    "variables" BLOB NULL,
    "ver" INTEGER NOT NULL, "governed_by" INTEGER NULL, "entry_past_due" INTEGER NULL, "entry_total_due" INTEGER NULL, "held_since" INTEGER NULL, "held_until" INTEGER NULL, "place" BLOB NULL, "situation" INTEGER NULL, "stage_age" INTEGER NULL, "value_date" INTEGER NULL,
    CONSTRAINT "PK_collection_case" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "ck_collection_case_state" CHECK (state IN (0, 1))
) WITHOUT ROWID;
CREATE TABLE "contact_point" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "consent" INTEGER NOT NULL,
    "valid" INTEGER NOT NULL,
    CONSTRAINT "PK_contact_point" PRIMARY KEY ("tenant_id", "customer_id", "number")
) WITHOUT ROWID;
CREATE TABLE "contact_slot" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "date" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "channel" INTEGER NOT NULL,
    "company" INTEGER NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NULL,
    "run" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "asked_by" TEXT NULL,
    "reason" TEXT NULL,
    "taken_at" INTEGER NOT NULL,
    "released_at" INTEGER NULL,
    CONSTRAINT "PK_contact_slot" PRIMARY KEY ("tenant_id", "customer_id", "date", "number"),
    CONSTRAINT "ck_contact_slot_held" CHECK ((state = 0) = (number > 0))
) WITHOUT ROWID;
CREATE TABLE "cure" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "cured_on" INTEGER NOT NULL,
    "reason" INTEGER NOT NULL,
    "value_date" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "past_due" INTEGER NOT NULL,
    "total_due" INTEGER NOT NULL,
    "collector" INTEGER NULL,
    "reopened_on" INTEGER NULL,
    "reopened_run" INTEGER NULL,
    CONSTRAINT "PK_cure" PRIMARY KEY ("tenant_id", "case_id", "run"),
    CONSTRAINT "ck_cure_reason" CHECK (reason BETWEEN 0 AND 4)
) WITHOUT ROWID;
CREATE TABLE "customer" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "name" TEXT NULL,
    "region_code" TEXT NULL,
    "first_feed" INTEGER NOT NULL,
    CONSTRAINT "PK_customer" PRIMARY KEY ("tenant_id", "id")
) WITHOUT ROWID;
CREATE TABLE "dialled_call" (
    "tenant_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "result" INTEGER NOT NULL,
    "number" TEXT NULL,
    "list" TEXT NULL,
    "amount" INTEGER NULL,
    "promise_date" INTEGER NULL,
    "by" TEXT NULL,
    "feed" INTEGER NOT NULL,
    "case_id" INTEGER NULL,
    "minutes_after_payment" INTEGER NULL,
    "is_told" INTEGER NOT NULL,
    CONSTRAINT "PK_dialled_call" PRIMARY KEY ("tenant_id", "account_id", "at", "reference")
) WITHOUT ROWID;
CREATE TABLE "exclusion" (
    "tenant_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "reason" INTEGER NOT NULL,
    "since_run" INTEGER NOT NULL,
    CONSTRAINT "PK_exclusion" PRIMARY KEY ("tenant_id", "account_id")
) WITHOUT ROWID;
CREATE TABLE "experiment_entry" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "experiment" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "arm" TEXT NOT NULL,
    "entered_on" INTEGER NOT NULL,
    "days_past_due" INTEGER NULL,
    "case_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    CONSTRAINT "PK_experiment_entry" PRIMARY KEY ("tenant_id", "customer_id", "experiment", "account_id")
) WITHOUT ROWID;
CREATE TABLE "fact_change" (
    "tenant_id" INTEGER NOT NULL,
    "feed" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "old" BLOB NOT NULL,
    CONSTRAINT "PK_fact_change" PRIMARY KEY ("tenant_id", "feed", "account_id")
) WITHOUT ROWID;
CREATE TABLE "feed" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "digest" BLOB NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "file_name" TEXT NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL,
    "report" TEXT NULL,
    CONSTRAINT "PK_feed" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "firm_file" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "firm" INTEGER NOT NULL,
    "on_date" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "digest" BLOB NULL,
    "written_at" INTEGER NULL,
    CONSTRAINT "PK_firm_file" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "hold" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "scope" INTEGER NOT NULL,
    "company" INTEGER NULL,
    "reason" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "bound" INTEGER NOT NULL,
    "clocks" INTEGER NOT NULL,
    "from_at" INTEGER NOT NULL,
    "until" INTEGER NULL,
    "until_event" TEXT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "set_run" INTEGER NULL,
    "released_at" INTEGER NULL,
    "released_by" TEXT NULL,
    "released_why" TEXT NULL,
    "released_run" INTEGER NULL,
    CONSTRAINT "PK_hold" PRIMARY KEY ("tenant_id", "customer_id", "number")
) WITHOUT ROWID;
CREATE TABLE "inbox" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "account_id" INTEGER NULL,
    "name" TEXT NOT NULL,
    "effective_at" INTEGER NOT NULL,
    "payload" TEXT NULL,
    "state" INTEGER NOT NULL,
    "applied_run" INTEGER NULL, "is_again" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_inbox" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "incident" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "raised_at" INTEGER NOT NULL, "comment" TEXT NULL, "comment_at" INTEGER NULL, "comment_by" TEXT NULL, "reason" TEXT NULL, "resolution" TEXT NULL, "resolved_at" INTEGER NULL, "resolved_by" TEXT NULL, "target" TEXT NULL, "version_id" INTEGER NULL,
    CONSTRAINT "PK_incident" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "journal" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "path_id" INTEGER NOT NULL, "version_id" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_journal" PRIMARY KEY ("tenant_id", "run", "case_id", "stage")
) WITHOUT ROWID;
CREATE TABLE "kept_simulation" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "strategy" TEXT NOT NULL,
    "version" INTEGER NULL,
    "digest" TEXT NOT NULL,
    "against" INTEGER NULL,
    "business_date" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "is_over_everybody" INTEGER NOT NULL,
    "assumption" TEXT NOT NULL,
    "cases" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "kept_by" TEXT NOT NULL,
    "kept_at" INTEGER NOT NULL,
    "document" BLOB NOT NULL,
    CONSTRAINT "PK_kept_simulation" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "lease" (
    "name" TEXT NOT NULL CONSTRAINT "PK_lease" PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "fence" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE "listed_call" (
    "tenant_id" INTEGER NOT NULL,
    "list" TEXT NOT NULL,
    "date" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "past_due" INTEGER NOT NULL,
    "listed_in" INTEGER NOT NULL,
    "withdrawn_in" INTEGER NULL,
    "reason" TEXT NULL,
    CONSTRAINT "PK_listed_call" PRIMARY KEY ("tenant_id", "list", "date", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "migrated_case" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    CONSTRAINT "PK_migrated_case" PRIMARY KEY ("tenant_id", "run", "case_id")
) WITHOUT ROWID;
CREATE TABLE "migration" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "strategy_number" INTEGER NOT NULL,
    "from_version_id" INTEGER NOT NULL,
    "to_version_id" INTEGER NOT NULL,
    "mapping" TEXT NOT NULL,
    "restarts_timers" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL, "choice" TEXT NULL,
    CONSTRAINT "PK_migration" PRIMARY KEY ("tenant_id", "run")
);
CREATE TABLE "month_snapshot" (
    "tenant_id" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "data" BLOB NOT NULL,
    CONSTRAINT "PK_month_snapshot" PRIMARY KEY ("tenant_id", "month", "part")
);
CREATE TABLE "novelty" (
    "tenant_id" INTEGER NOT NULL,
    "feed" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "amount" INTEGER NULL,
    "detail" INTEGER NULL, "whole_amount" INTEGER NULL, "whole_kind" INTEGER NULL,
    CONSTRAINT "PK_novelty" PRIMARY KEY ("tenant_id", "feed", "account_id", "kind")
) WITHOUT ROWID;
CREATE TABLE "object_step" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "from_state" INTEGER NULL,
    "state" INTEGER NOT NULL,
    "from_since" INTEGER NULL,
    "since" INTEGER NULL,
    "from_position" INTEGER NOT NULL,
    "after_feed" INTEGER NOT NULL,
    "reason" TEXT NULL, "fact" INTEGER NULL,
    CONSTRAINT "PK_object_step" PRIMARY KEY ("tenant_id", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "offer" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "made_on" INTEGER NOT NULL,
    "made_run" INTEGER NOT NULL,
    "made_by" TEXT NULL,
    "valid_until" INTEGER NOT NULL,
    "unit" TEXT NULL,
    "owed" INTEGER NOT NULL,
    "waived" INTEGER NOT NULL,
    "agreed" INTEGER NOT NULL,
    "instalments" INTEGER NOT NULL,
    "down" INTEGER NOT NULL,
    "needs" INTEGER NULL,
    "tolerance" INTEGER NOT NULL,
    "missed" INTEGER NOT NULL,
    "terms" TEXT NOT NULL,
    "accepted_on" INTEGER NULL,
    "changed_on" INTEGER NOT NULL,
    "changed_run" INTEGER NOT NULL,
    CONSTRAINT "PK_offer" PRIMARY KEY ("tenant_id", "case_id", "seq", "line"),
    CONSTRAINT "ck_offer_state" CHECK (state BETWEEN 0 AND 9)
) WITHOUT ROWID;
CREATE TABLE "offer_event" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "on_date" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "by" TEXT NULL,
    "reason" TEXT NULL,
    "until" INTEGER NULL,
    "paid" INTEGER NULL,
    CONSTRAINT "PK_offer_event" PRIMARY KEY ("tenant_id", "case_id", "seq", "line", "number")
) WITHOUT ROWID;
CREATE TABLE "old_decision" (
    "tenant_id" INTEGER NOT NULL,
    "on_date" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "PK_old_decision" PRIMARY KEY ("tenant_id", "on_date", "account_id", "line")
) WITHOUT ROWID;
CREATE TABLE "operation" (
    "tenant_id" INTEGER NOT NULL,
    "id" BLOB NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_operation" PRIMARY KEY ("tenant_id", "id")
) WITHOUT ROWID;
CREATE TABLE "outbox" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "channel" INTEGER NOT NULL,
    "template" INTEGER NOT NULL,
    "recipient" INTEGER NULL,
    "earliest" INTEGER NULL,
    "parameters" BLOB NULL,
    "state" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "attempt" INTEGER NOT NULL,
    "fence" INTEGER NULL,
    "changed_at" INTEGER NULL, "version_id" INTEGER NOT NULL DEFAULT 0, "is_notice" INTEGER NOT NULL DEFAULT 0, "taken_by" INTEGER NULL, "wrong_run" INTEGER NULL, "slot_use" INTEGER NOT NULL DEFAULT 0, "earliest_minute" INTEGER NULL,
    CONSTRAINT "PK_outbox" PRIMARY KEY ("tenant_id", "run", "case_id", "seq"),
    CONSTRAINT "ck_outbox_state" CHECK (state BETWEEN 0 AND 5)
) WITHOUT ROWID;
CREATE TABLE "override" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "of_customer" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "from_on" INTEGER NOT NULL,
    "until" INTEGER NULL,
    "set_by" TEXT NOT NULL,
    "set_at" INTEGER NOT NULL,
    "released_on" INTEGER NULL,
    "released_by" TEXT NULL,
    "released_why" TEXT NULL,
    CONSTRAINT "PK_override" PRIMARY KEY ("tenant_id", "customer_id", "number")
) WITHOUT ROWID;
CREATE TABLE "own_role" (
    "tenant_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "permissions" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "PK_own_role" PRIMARY KEY ("tenant_id", "name")
);
CREATE TABLE "parallel_time" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "begun_by" TEXT NOT NULL,
    "begun_at" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "ends_on" INTEGER NULL,
    "first_by" TEXT NULL,
    "first_at" INTEGER NULL,
    "end_reason" TEXT NULL,
    "ended_by" TEXT NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "PK_parallel_time" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "path" (
    "tenant_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "steps" BLOB NOT NULL,
    CONSTRAINT "PK_path" PRIMARY KEY ("tenant_id", "version_id", "id")
) WITHOUT ROWID;
CREATE TABLE "payment" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "state" INTEGER NOT NULL,
    "value_date" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "currency" INTEGER NULL,
    "feed" INTEGER NULL,
    "received_at" INTEGER NOT NULL, "paid_at" INTEGER NULL,
    CONSTRAINT "PK_payment" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "person" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "normalized_name" TEXT NOT NULL,
    "email" TEXT NULL,
    "roles" TEXT NOT NULL,
    "is_disabled" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NOT NULL,
    "concurrency_stamp" TEXT NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL,
    "locked_until" INTEGER NULL,
    "authenticator_key" TEXT NULL,
    "has_second_factor" INTEGER NOT NULL,
    "last_code_period" INTEGER NOT NULL,
    "recovery_codes" TEXT NULL,
    "invitation_digest" BLOB NULL,
    "invitation_until" INTEGER NULL,
    "created_at" INTEGER NOT NULL, "provider_subject" TEXT NULL, "companies" TEXT NOT NULL DEFAULT '', "firm" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "PK_person" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "placed_account" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "from_date" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "told" INTEGER NULL,
    CONSTRAINT "PK_placed_account" PRIMARY KEY ("tenant_id", "case_id", "seq", "account_id")
) WITHOUT ROWID;
CREATE TABLE "placed_payment" (
    "tenant_id" INTEGER NOT NULL,
    "payment_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "value_date" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "noted_on" INTEGER NOT NULL,
    "told" INTEGER NULL,
    CONSTRAINT "PK_placed_payment" PRIMARY KEY ("tenant_id", "payment_id", "line")
) WITHOUT ROWID;
CREATE TABLE "placement" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "batch" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "from_date" INTEGER NOT NULL,
    "to_date" INTEGER NULL,
    "firm" INTEGER NOT NULL, "action_days" INTEGER NOT NULL DEFAULT 0, "deletion_days" INTEGER NOT NULL DEFAULT 0, "end_reason" INTEGER NULL, "ended_run" INTEGER NULL, "is_silent" INTEGER NOT NULL DEFAULT 0, "rate" INTEGER NOT NULL DEFAULT 0, "tail_days" INTEGER NOT NULL DEFAULT 0, "term_ends" INTEGER NULL,
    CONSTRAINT "PK_placement" PRIMARY KEY ("tenant_id", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "placement_batch" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "firm" INTEGER NOT NULL,
    "firm_type" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "digest" BLOB NULL,
    "released_at" INTEGER NULL,
    "term_ends" INTEGER NULL,
    CONSTRAINT "PK_placement_batch" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "placement_event" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "on_date" INTEGER NOT NULL,
    "until" INTEGER NULL,
    "amount" INTEGER NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "run" INTEGER NULL,
    "told" INTEGER NULL,
    CONSTRAINT "PK_placement_event" PRIMARY KEY ("tenant_id", "case_id", "seq", "line")
) WITHOUT ROWID;
CREATE TABLE "plan_element" (
    "tenant_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "element_id" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    CONSTRAINT "PK_plan_element" PRIMARY KEY ("tenant_id", "version_id", "ordinal"),
    CONSTRAINT "FK_plan_element_strategy_version_tenant_id_version_id" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "strategy_version" ("tenant_id", "id") ON DELETE CASCADE
);
CREATE TABLE "plan_instalment" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "counts_until" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    CONSTRAINT "PK_plan_instalment" PRIMARY KEY ("tenant_id", "case_id", "seq", "line", "number"),
    CONSTRAINT "ck_plan_instalment_amount" CHECK (amount >= 0)
) WITHOUT ROWID;
CREATE TABLE "portfolio" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    CONSTRAINT "PK_portfolio" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "posting" (
    "tenant_id" INTEGER NOT NULL,
    "payment_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "component" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    CONSTRAINT "PK_posting" PRIMARY KEY ("tenant_id", "payment_id", "line"),
    CONSTRAINT "FK_posting_payment_tenant_id_payment_id" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment" ("tenant_id", "id") ON DELETE RESTRICT
) WITHOUT ROWID;
CREATE TABLE "promise" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "unit" TEXT NULL,
    "due" INTEGER NOT NULL,
    "counts_until" INTEGER NOT NULL,
    "grace" INTEGER NOT NULL,
    "calendar" TEXT NULL,
    "tolerance" INTEGER NOT NULL,
    "partly" INTEGER NOT NULL,
    "source" TEXT NULL,
    "made_by" TEXT NULL,
    "made_on" INTEGER NOT NULL,
    "made_run" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "judged_on" INTEGER NULL,
    "judged_run" INTEGER NULL,
    "paid" INTEGER NULL,
    "kept_on" INTEGER NULL,
    "kept_run" INTEGER NULL,
    "kept_paid" INTEGER NULL,
    CONSTRAINT "PK_promise" PRIMARY KEY ("tenant_id", "case_id", "seq"),
    CONSTRAINT "ck_promise_state" CHECK (state BETWEEN 0 AND 5)
) WITHOUT ROWID;
CREATE TABLE "rate" (
    "tenant_id" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "date" INTEGER NOT NULL,
    "feed" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "home" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    CONSTRAINT "PK_rate" PRIMARY KEY ("tenant_id", "portfolio_id", "unit", "date", "feed")
) WITHOUT ROWID;
CREATE TABLE "refused_step" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "PK_refused_step" PRIMARY KEY ("tenant_id", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "relation" (
    "tenant_id" INTEGER NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "other_customer_id" INTEGER NOT NULL, "account_id" INTEGER NOT NULL DEFAULT 0, "permission" INTEGER NOT NULL DEFAULT 0, "place" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_relation" PRIMARY KEY ("tenant_id", "customer_id", "number")
) WITHOUT ROWID;
CREATE TABLE "rollup" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "element" INTEGER NOT NULL,
    "segment" INTEGER NOT NULL,
    "band" INTEGER NOT NULL,
    "cases" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    CONSTRAINT "PK_rollup" PRIMARY KEY ("tenant_id", "run", "version_id", "element", "segment", "band")
) WITHOUT ROWID;
CREATE TABLE "run" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "business_date" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "last_feed" INTEGER NOT NULL,
    "kind" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL DEFAULT 0,
    "settled_messages" INTEGER NOT NULL DEFAULT 0,
    "state" INTEGER NOT NULL,
    "started_at" INTEGER NOT NULL,
    "finished_at" INTEGER NULL,
    "report" TEXT NULL,
    "state_hash" BLOB NULL, "calendar" TEXT NULL, "is_parallel" INTEGER NOT NULL DEFAULT 0, "keeps_images" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_run" PRIMARY KEY ("tenant_id", "number")
);
CREATE TABLE "run_gate" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "feeds" TEXT NOT NULL,
    "held_at" INTEGER NULL,
    "awaits_feeds" INTEGER NOT NULL DEFAULT 0,
    "not_before" INTEGER NULL,
    "kept_by" TEXT NULL,
    "kept_at" INTEGER NULL,
    "kept_reason" TEXT NULL,
    "first_by" TEXT NULL,
    "first_at" INTEGER NULL,
    "first_reason" TEXT NULL,
    "released_by" TEXT NULL,
    "released_at" INTEGER NULL,
    "release_reason" TEXT NULL,
    CONSTRAINT "PK_run_gate" PRIMARY KEY ("tenant_id", "run")
);
CREATE TABLE "run_image" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "first_subject" INTEGER NOT NULL,
    "next_subject" INTEGER NOT NULL,
    "image" BLOB NOT NULL,
    CONSTRAINT "PK_run_image" PRIMARY KEY ("tenant_id", "run", "number")
);
CREATE TABLE "run_part" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "stage" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "first_subject" INTEGER NOT NULL,
    "next_subject" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "digest" BLOB NULL,
    "rows" INTEGER NOT NULL,
    CONSTRAINT "PK_run_part" PRIMARY KEY ("tenant_id", "run", "stage", "part")
) WITHOUT ROWID;
CREATE TABLE "saved_view" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_shared" INTEGER NOT NULL,
    "is_default" INTEGER NOT NULL,
    CONSTRAINT "PK_saved_view" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "schedule" (
    "tenant_id" INTEGER NOT NULL,
    "portfolio_id" INTEGER NOT NULL,
    "minute_of_day" INTEGER NOT NULL,
    "calendar" TEXT NULL,
    "is_on" INTEGER NOT NULL,
    "catches_up" INTEGER NOT NULL,
    "first_date" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    CONSTRAINT "PK_schedule" PRIMARY KEY ("tenant_id", "portfolio_id")
);
CREATE TABLE "set_result" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "outcome" INTEGER NOT NULL,
    "value" INTEGER NULL,
    CONSTRAINT "PK_set_result" PRIMARY KEY ("tenant_id", "run", "node", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "setting" (
    "tenant_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "from" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changed_at" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    CONSTRAINT "PK_setting" PRIMARY KEY ("tenant_id", "name", "revision")
);
CREATE TABLE "stage_passage" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "from_stage" INTEGER NULL,
    "to_stage" INTEGER NULL,
    "age" INTEGER NOT NULL,
    "boundary" INTEGER NOT NULL,
    CONSTRAINT "PK_stage_passage" PRIMARY KEY ("tenant_id", "case_id", "run")
) WITHOUT ROWID;
CREATE TABLE "strategy" (
    "tenant_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "PK_strategy" PRIMARY KEY ("tenant_id", "number"),
    CONSTRAINT "ck_strategy_number" CHECK (number BETWEEN 0 AND 4095)
);
CREATE TABLE "strategy_file" (
    "tenant_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "digest" BLOB NOT NULL,
    CONSTRAINT "PK_strategy_file" PRIMARY KEY ("tenant_id", "version_id", "path"),
    CONSTRAINT "FK_strategy_file_strategy_version_tenant_id_version_id" FOREIGN KEY ("tenant_id", "version_id") REFERENCES "strategy_version" ("tenant_id", "id") ON DELETE CASCADE
);
CREATE TABLE "strategy_version" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "strategy_number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "definition" TEXT NULL,
    "digest" BLOB NOT NULL,
    "created_at" INTEGER NOT NULL,
    "published_at" INTEGER NULL,
    "published_by" TEXT NULL, "revision" INTEGER NOT NULL DEFAULT 0, "approval_requested_at" INTEGER NULL, "approval_requested_by" TEXT NULL, "approval_revision" INTEGER NULL, "approved_at" INTEGER NULL, "approved_by" TEXT NULL, "authors" TEXT NULL, "comment" TEXT NULL, "created_by" TEXT NULL, "publish_on" INTEGER NULL, "publish_on_set_at" INTEGER NULL, "publish_on_set_by" TEXT NULL,
    CONSTRAINT "PK_strategy_version" PRIMARY KEY ("tenant_id", "id"),
    CONSTRAINT "FK_strategy_version_strategy_tenant_id_strategy_number" FOREIGN KEY ("tenant_id", "strategy_number") REFERENCES "strategy" ("tenant_id", "number") ON DELETE RESTRICT
);
CREATE TABLE "take_on" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "digest" BLOB NOT NULL,
    "source" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "taken_at" INTEGER NOT NULL,
    CONSTRAINT "PK_take_on" PRIMARY KEY ("tenant_id", "run")
);
CREATE TABLE "taken_case" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "reference" TEXT NULL,
    "since" INTEGER NOT NULL,
    CONSTRAINT "PK_taken_case" PRIMARY KEY ("tenant_id", "case_id", "run")
) WITHOUT ROWID;
CREATE TABLE "task" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "title" INTEGER NOT NULL,
    "queue" INTEGER NULL,
    "collector" INTEGER NULL,
    "due" INTEGER NULL,
    "state" INTEGER NOT NULL,
    "outcome" TEXT NULL,
    "completed_at" INTEGER NULL,
    "form" TEXT NULL, "version_id" INTEGER NOT NULL DEFAULT 0, "ended_run" INTEGER NULL,
    CONSTRAINT "PK_task" PRIMARY KEY ("tenant_id", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "text_code" (
    "tenant_id" INTEGER NOT NULL,
    "code" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_text_code" PRIMARY KEY ("tenant_id", "code")
) WITHOUT ROWID;
CREATE TABLE "token" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "scope" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "flow" INTEGER NOT NULL,
    "due" INTEGER NULL,
    "extra" BLOB NULL,
    CONSTRAINT "PK_token" PRIMARY KEY ("tenant_id", "case_id", "seq")
) WITHOUT ROWID;
CREATE TABLE "told_step" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "line" TEXT NOT NULL,
    "told_in" INTEGER NOT NULL,
    "withdrawn_in" INTEGER NULL,
    CONSTRAINT "PK_told_step" PRIMARY KEY ("tenant_id", "case_id", "seq", "run")
) WITHOUT ROWID;
CREATE TABLE "transition" (
    "tenant_id" INTEGER NOT NULL,
    "feed" INTEGER NOT NULL,
    "company" INTEGER NOT NULL,
    "product" INTEGER NOT NULL,
    "currency" INTEGER NOT NULL,
    "bucket_from" INTEGER NOT NULL,
    "bucket_to" INTEGER NOT NULL,
    "accounts" INTEGER NOT NULL,
    "amount_before" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    CONSTRAINT "PK_transition" PRIMARY KEY ("tenant_id", "feed", "company", "product", "currency", "bucket_from", "bucket_to")
) WITHOUT ROWID;
CREATE TABLE "version_comment" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "element_id" TEXT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "written_at" INTEGER NOT NULL,
    CONSTRAINT "PK_version_comment" PRIMARY KEY ("tenant_id", "id")
);
CREATE TABLE "withdrawal" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "of_run" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "wrong_customers" INTEGER NOT NULL,
    "handled_by" TEXT NULL,
    "handled_at" INTEGER NULL,
    "handling" TEXT NULL,
    CONSTRAINT "PK_withdrawal" PRIMARY KEY ("tenant_id", "run")
);
CREATE TABLE "withdrawn_case" (
    "tenant_id" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "fate" INTEGER NOT NULL,
    "why" TEXT NULL,
    "version_id" INTEGER NOT NULL,
    "opened_on" INTEGER NOT NULL,
    CONSTRAINT "PK_withdrawn_case" PRIMARY KEY ("tenant_id", "run", "case_id")
) WITHOUT ROWID;
CREATE TABLE "withdrawn_task" (
    "tenant_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "run" INTEGER NOT NULL,
    "node" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "made_run" INTEGER NOT NULL,
    "title" INTEGER NOT NULL,
    "queue" INTEGER NULL,
    "collector" INTEGER NULL,
    "due" INTEGER NULL,
    "form" TEXT NULL,
    CONSTRAINT "PK_withdrawn_task" PRIMARY KEY ("tenant_id", "case_id", "seq", "run")
) WITHOUT ROWID;
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122000816_Tables', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129055500_StrategyRevision', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129140759_People', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129165237_Calendars', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129172045_Administration', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129172721_Governing', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129175127_ProviderSubject', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261129180100_VersionChanges', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130175537_CollectionsModel', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130204039_ContactSlots', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261130204631_Objects', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261201012040_StepsAndCalls', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261201081151_MovesHoursAndLists', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261201120943_Alerts', '10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261201124933_FirmsOfPeople', '10.0.14');
INSERT INTO "calendar" VALUES (1, 'bank', 65, '', 1, 0, 0, '');
CREATE INDEX "ix_account_id" ON "account" ("tenant_id", "id") WHERE id & 2048 <> 0;
CREATE INDEX "ix_batch_line_case_id_seq" ON "batch_line" ("tenant_id", "case_id", "seq");
CREATE INDEX ix_case_collector ON collection_case(tenant_id, collector) WHERE collector IS NOT NULL AND state = 0
;
CREATE INDEX "ix_experiment_entry_experiment" ON "experiment_entry" ("tenant_id", "experiment");
CREATE INDEX "ix_inbox_account_id" ON "inbox" ("tenant_id", "account_id") WHERE state = 0;
CREATE INDEX "ix_kept_simulation_strategy" ON "kept_simulation" ("tenant_id", "strategy");
CREATE INDEX "ix_novelty_detail" ON "novelty" ("tenant_id", "detail") WHERE kind = 32768;
CREATE INDEX "ix_outbox_taken_by_case_id" ON "outbox" ("tenant_id", "taken_by", "case_id") WHERE taken_by IS NOT NULL;
CREATE INDEX "ix_outbox_wrong_run_case_id" ON "outbox" ("tenant_id", "wrong_run", "case_id") WHERE wrong_run IS NOT NULL;
CREATE INDEX "ix_payment_account_id" ON "payment" ("tenant_id", "account_id");
CREATE INDEX "ix_placed_account_account_id" ON "placed_account" ("tenant_id", "account_id");
CREATE INDEX "ix_placed_account_told" ON "placed_account" ("tenant_id", "told");
CREATE INDEX "ix_placed_payment_case_id_seq" ON "placed_payment" ("tenant_id", "case_id", "seq");
CREATE INDEX "ix_placed_payment_noted_on" ON "placed_payment" ("tenant_id", "noted_on");
CREATE INDEX "ix_placed_payment_told" ON "placed_payment" ("tenant_id", "told");
CREATE INDEX "ix_placement_case_id_is_silent" ON "placement" ("tenant_id", "case_id", "is_silent") WHERE is_silent = 1 AND to_date IS NULL;
CREATE INDEX "ix_placement_event_told" ON "placement_event" ("tenant_id", "told");
CREATE INDEX "ix_take_on_digest" ON "take_on" ("tenant_id", "digest");
CREATE INDEX "ix_version_comment_version_id" ON "version_comment" ("tenant_id", "version_id");
CREATE UNIQUE INDEX "ux_account_portfolio_id_reference" ON "account" ("tenant_id", "portfolio_id", "reference");
CREATE UNIQUE INDEX "ux_alert_cause" ON "alert" ("tenant_id", "cause") WHERE over_at IS NULL;
CREATE UNIQUE INDEX "ux_api_key_digest" ON "api_key" ("tenant_id", "digest");
CREATE UNIQUE INDEX "ux_api_key_name" ON "api_key" ("tenant_id", "name");
CREATE UNIQUE INDEX "ux_batch_strategy_number_due_on" ON "batch" ("tenant_id", "strategy_number", "due_on");
CREATE UNIQUE INDEX "ux_calendar_is_default" ON "calendar" ("tenant_id", "is_default") WHERE is_default;
CREATE UNIQUE INDEX ux_case_open ON collection_case(tenant_id, id >> 11) WHERE state = 0
;
CREATE UNIQUE INDEX "ux_customer_reference" ON "customer" ("tenant_id", "reference");
CREATE UNIQUE INDEX "ux_feed_name_position_sequence" ON "feed" ("tenant_id", "name", "position", "sequence");
CREATE UNIQUE INDEX "ux_hold_number" ON "hold" ("tenant_id", "number");
CREATE UNIQUE INDEX "ux_inbox_source_message_id" ON "inbox" ("tenant_id", "source", "message_id");
CREATE UNIQUE INDEX "ux_object_step_number" ON "object_step" ("tenant_id", "number");
CREATE UNIQUE INDEX "ux_override_number" ON "override" ("tenant_id", "number");
CREATE UNIQUE INDEX "ux_person_normalized_name" ON "person" ("tenant_id", "normalized_name");
CREATE UNIQUE INDEX "ux_person_provider_subject" ON "person" ("tenant_id", "provider_subject");
CREATE UNIQUE INDEX "ux_placement_batch_run_version_id_node_firm" ON "placement_batch" ("tenant_id", "run", "version_id", "node", "firm");
CREATE UNIQUE INDEX "ux_placement_case_id" ON "placement" ("tenant_id", "case_id") WHERE to_date IS NULL;
CREATE UNIQUE INDEX "ux_portfolio_name" ON "portfolio" ("tenant_id", "name");
CREATE UNIQUE INDEX "ux_run_portfolio_id_business_date_sequence" ON "run" ("tenant_id", "portfolio_id", "business_date", "sequence");
CREATE UNIQUE INDEX "ux_saved_view_owner_name" ON "saved_view" ("tenant_id", "owner", "name");
CREATE UNIQUE INDEX "ux_strategy_name" ON "strategy" ("tenant_id", "name");
CREATE UNIQUE INDEX "ux_strategy_version_strategy_number_version" ON "strategy_version" ("tenant_id", "strategy_number", "version");
CREATE UNIQUE INDEX "ux_text_code_text" ON "text_code" ("tenant_id", "text");
CREATE UNIQUE INDEX "ux_withdrawal_of_run" ON "withdrawal" ("tenant_id", "of_run");
