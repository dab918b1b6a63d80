using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CollectionsModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ended_run",
                table: "task",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_parallel",
                table: "run",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "keeps_images",
                table: "run",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "action_days",
                table: "placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "deletion_days",
                table: "placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "end_reason",
                table: "placement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ended_run",
                table: "placement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_silent",
                table: "placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "rate",
                table: "placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tail_days",
                table: "placement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "term_ends",
                table: "placement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_notice",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "taken_by",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "wrong_run",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "whole_amount",
                table: "novelty",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "whole_kind",
                table: "novelty",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_again",
                table: "inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "entry_past_due",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "entry_total_due",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "held_since",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "held_until",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "place",
                table: "collection_case",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "situation",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "stage_age",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "value_date",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "batch",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    strategy_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<int>(type: "INTEGER", nullable: false),
                    selected_on = table.Column<int>(type: "INTEGER", nullable: false),
                    release_on = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    pool = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    worked_to = table.Column<long>(type: "INTEGER", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seconded_by = table.Column<string>(type: "TEXT", nullable: true),
                    seconded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    rejected_by = table.Column<string>(type: "TEXT", nullable: true),
                    rejected_at = table.Column<long>(type: "INTEGER", nullable: true),
                    rejected_why = table.Column<string>(type: "TEXT", nullable: true),
                    released_on = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "batch_line",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    batch = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    balance = table.Column<long>(type: "INTEGER", nullable: false),
                    stratum = table.Column<string>(type: "TEXT", nullable: true),
                    firm = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tells = table.Column<string>(type: "TEXT", nullable: true),
                    barred = table.Column<string>(type: "TEXT", nullable: true),
                    release_balance = table.Column<long>(type: "INTEGER", nullable: true),
                    postings = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_line", x => new { x.tenant_id, x.batch, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "calendar_act",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    last_run = table.Column<long>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    moves = table.Column<long>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_act", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "calendar_move",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    from_value = table.Column<long>(type: "INTEGER", nullable: false),
                    to_value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_move", x => new { x.tenant_id, x.act, x.case_id, x.seq, x.kind, x.place });
                });

            migrationBuilder.CreateTable(
                name: "case_holder",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    from_on = table.Column<int>(type: "INTEGER", nullable: false),
                    collector = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_holder", x => new { x.tenant_id, x.case_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "cure",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    cured_on = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    value_date = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    past_due = table.Column<long>(type: "INTEGER", nullable: false),
                    total_due = table.Column<long>(type: "INTEGER", nullable: false),
                    collector = table.Column<long>(type: "INTEGER", nullable: true),
                    reopened_on = table.Column<int>(type: "INTEGER", nullable: true),
                    reopened_run = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cure", x => new { x.tenant_id, x.case_id, x.run });
                    table.CheckConstraint("ck_cure_reason", "reason BETWEEN 0 AND 4");
                });

            migrationBuilder.CreateTable(
                name: "experiment_entry",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    experiment = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    arm = table.Column<string>(type: "TEXT", nullable: false),
                    entered_on = table.Column<int>(type: "INTEGER", nullable: false),
                    days_past_due = table.Column<int>(type: "INTEGER", nullable: true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experiment_entry", x => new { x.tenant_id, x.customer_id, x.experiment, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "firm_file",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    firm = table.Column<long>(type: "INTEGER", nullable: false),
                    on_date = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    written_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_firm_file", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "hold",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    scope = table.Column<int>(type: "INTEGER", nullable: false),
                    company = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    bound = table.Column<int>(type: "INTEGER", nullable: false),
                    clocks = table.Column<int>(type: "INTEGER", nullable: false),
                    from_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    until_event = table.Column<string>(type: "TEXT", nullable: true),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    set_run = table.Column<long>(type: "INTEGER", nullable: true),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", nullable: true),
                    released_why = table.Column<string>(type: "TEXT", nullable: true),
                    released_run = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold", x => new { x.tenant_id, x.customer_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "kept_simulation",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    strategy = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    against = table.Column<int>(type: "INTEGER", nullable: true),
                    business_date = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    is_over_everybody = table.Column<bool>(type: "INTEGER", nullable: false),
                    assumption = table.Column<string>(type: "TEXT", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    kept_by = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false),
                    document = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_simulation", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    made_on = table.Column<int>(type: "INTEGER", nullable: false),
                    made_run = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: true),
                    valid_until = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    owed = table.Column<long>(type: "INTEGER", nullable: false),
                    waived = table.Column<long>(type: "INTEGER", nullable: false),
                    agreed = table.Column<long>(type: "INTEGER", nullable: false),
                    instalments = table.Column<int>(type: "INTEGER", nullable: false),
                    down = table.Column<int>(type: "INTEGER", nullable: false),
                    needs = table.Column<int>(type: "INTEGER", nullable: true),
                    tolerance = table.Column<int>(type: "INTEGER", nullable: false),
                    missed = table.Column<int>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    accepted_on = table.Column<int>(type: "INTEGER", nullable: true),
                    changed_on = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_run = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer", x => new { x.tenant_id, x.case_id, x.seq, x.line });
                    table.CheckConstraint("ck_offer_state", "state BETWEEN 0 AND 9");
                });

            migrationBuilder.CreateTable(
                name: "offer_event",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    on_date = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    paid = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer_event", x => new { x.tenant_id, x.case_id, x.seq, x.line, x.number });
                });

            migrationBuilder.CreateTable(
                name: "old_decision",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on_date = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_old_decision", x => new { x.tenant_id, x.on_date, x.account_id, x.line });
                });

            migrationBuilder.CreateTable(
                name: "override",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    of_customer = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    from_on = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    released_on = table.Column<int>(type: "INTEGER", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", nullable: true),
                    released_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_override", x => new { x.tenant_id, x.customer_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "parallel_time",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    begun_by = table.Column<string>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    ends_on = table.Column<int>(type: "INTEGER", nullable: true),
                    first_by = table.Column<string>(type: "TEXT", nullable: true),
                    first_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parallel_time", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "placed_account",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_date = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    told = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placed_account", x => new { x.tenant_id, x.case_id, x.seq, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "placed_payment",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    payment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    value_date = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    noted_on = table.Column<int>(type: "INTEGER", nullable: false),
                    told = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placed_payment", x => new { x.tenant_id, x.payment_id, x.line });
                });

            migrationBuilder.CreateTable(
                name: "placement_event",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    on_date = table.Column<int>(type: "INTEGER", nullable: false),
                    until = table.Column<int>(type: "INTEGER", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: true),
                    told = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_event", x => new { x.tenant_id, x.case_id, x.seq, x.line });
                });

            migrationBuilder.CreateTable(
                name: "plan_instalment",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_until = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_instalment", x => new { x.tenant_id, x.case_id, x.seq, x.line, x.number });
                    table.CheckConstraint("ck_plan_instalment_amount", "amount >= 0");
                });

            migrationBuilder.CreateTable(
                name: "promise",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_until = table.Column<int>(type: "INTEGER", nullable: false),
                    grace = table.Column<int>(type: "INTEGER", nullable: false),
                    calendar = table.Column<string>(type: "TEXT", nullable: true),
                    tolerance = table.Column<int>(type: "INTEGER", nullable: false),
                    partly = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    made_by = table.Column<string>(type: "TEXT", nullable: true),
                    made_on = table.Column<int>(type: "INTEGER", nullable: false),
                    made_run = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    judged_on = table.Column<int>(type: "INTEGER", nullable: true),
                    judged_run = table.Column<long>(type: "INTEGER", nullable: true),
                    paid = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_on = table.Column<int>(type: "INTEGER", nullable: true),
                    kept_run = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_paid = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promise", x => new { x.tenant_id, x.case_id, x.seq });
                    table.CheckConstraint("ck_promise_state", "state BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "rate",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    feed = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    home = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate", x => new { x.tenant_id, x.portfolio_id, x.unit, x.date, x.feed });
                });

            migrationBuilder.CreateTable(
                name: "refused_step",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refused_step", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "run_gate",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    feeds = table.Column<string>(type: "TEXT", nullable: false),
                    held_at = table.Column<long>(type: "INTEGER", nullable: true),
                    awaits_feeds = table.Column<bool>(type: "INTEGER", nullable: false, defaultValue: false),
                    not_before = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_by = table.Column<string>(type: "TEXT", nullable: true),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_reason = table.Column<string>(type: "TEXT", nullable: true),
                    first_by = table.Column<string>(type: "TEXT", nullable: true),
                    first_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_reason = table.Column<string>(type: "TEXT", nullable: true),
                    released_by = table.Column<string>(type: "TEXT", nullable: true),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    release_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_gate", x => new { x.tenant_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "run_image",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    first_subject = table.Column<long>(type: "INTEGER", nullable: false),
                    next_subject = table.Column<long>(type: "INTEGER", nullable: false),
                    image = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_image", x => new { x.tenant_id, x.run, x.number });
                });

            migrationBuilder.CreateTable(
                name: "stage_passage",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    from_stage = table.Column<long>(type: "INTEGER", nullable: true),
                    to_stage = table.Column<long>(type: "INTEGER", nullable: true),
                    age = table.Column<int>(type: "INTEGER", nullable: false),
                    boundary = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_passage", x => new { x.tenant_id, x.case_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "take_on",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    files = table.Column<string>(type: "TEXT", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_on", x => new { x.tenant_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "taken_case",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taken_case", x => new { x.tenant_id, x.case_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "version_comment",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_version_comment", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "withdrawal",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    of_run = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    wrong_customers = table.Column<long>(type: "INTEGER", nullable: false),
                    handled_by = table.Column<string>(type: "TEXT", nullable: true),
                    handled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    handling = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawal", x => new { x.tenant_id, x.run });
                });

            migrationBuilder.CreateTable(
                name: "withdrawn_case",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fate = table.Column<int>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawn_case", x => new { x.tenant_id, x.run, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "withdrawn_task",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    made_run = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<long>(type: "INTEGER", nullable: false),
                    queue = table.Column<long>(type: "INTEGER", nullable: true),
                    collector = table.Column<long>(type: "INTEGER", nullable: true),
                    due = table.Column<int>(type: "INTEGER", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawn_task", x => new { x.tenant_id, x.case_id, x.seq, x.run });
                });

            migrationBuilder.CreateIndex(
                name: "ix_placement_case_id_is_silent",
                table: "placement",
                columns: new[] { "tenant_id", "case_id", "is_silent" },
                filter: "is_silent = 1 AND to_date IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_payment_account_id",
                table: "payment",
                columns: new[] { "tenant_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_taken_by_case_id",
                table: "outbox",
                columns: new[] { "tenant_id", "taken_by", "case_id" },
                filter: "taken_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_wrong_run_case_id",
                table: "outbox",
                columns: new[] { "tenant_id", "wrong_run", "case_id" },
                filter: "wrong_run IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_novelty_detail",
                table: "novelty",
                columns: new[] { "tenant_id", "detail" },
                filter: "kind = 32768");

            migrationBuilder.CreateIndex(
                name: "ux_batch_strategy_number_due_on",
                table: "batch",
                columns: new[] { "tenant_id", "strategy_number", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_batch_line_case_id_seq",
                table: "batch_line",
                columns: new[] { "tenant_id", "case_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_experiment_entry_experiment",
                table: "experiment_entry",
                columns: new[] { "tenant_id", "experiment" });

            migrationBuilder.CreateIndex(
                name: "ux_hold_number",
                table: "hold",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kept_simulation_strategy",
                table: "kept_simulation",
                columns: new[] { "tenant_id", "strategy" });

            migrationBuilder.CreateIndex(
                name: "ux_override_number",
                table: "override",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_placed_account_account_id",
                table: "placed_account",
                columns: new[] { "tenant_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_placed_account_told",
                table: "placed_account",
                columns: new[] { "tenant_id", "told" });

            migrationBuilder.CreateIndex(
                name: "ix_placed_payment_case_id_seq",
                table: "placed_payment",
                columns: new[] { "tenant_id", "case_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_placed_payment_noted_on",
                table: "placed_payment",
                columns: new[] { "tenant_id", "noted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_placed_payment_told",
                table: "placed_payment",
                columns: new[] { "tenant_id", "told" });

            migrationBuilder.CreateIndex(
                name: "ix_placement_event_told",
                table: "placement_event",
                columns: new[] { "tenant_id", "told" });

            migrationBuilder.CreateIndex(
                name: "ix_take_on_digest",
                table: "take_on",
                columns: new[] { "tenant_id", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_version_comment_version_id",
                table: "version_comment",
                columns: new[] { "tenant_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ux_withdrawal_of_run",
                table: "withdrawal",
                columns: new[] { "tenant_id", "of_run" },
                unique: true);

            // Firms have the accounts at which the cases stand that were placed before.
            migrationBuilder.Sql("""
                INSERT INTO placed_account(tenant_id, case_id, seq, account_id, from_date, run, told)
                SELECT p.tenant_id, p.case_id, p.seq, p.case_id >> 23, p.from_date, b.run, 0
                FROM placement p JOIN placement_batch b ON b.tenant_id = p.tenant_id AND b.number = p.batch
                """);

            // What was closed as cured before counts as cash, of the date on which it closed; who holds a case is known since it was opened.
            migrationBuilder.Sql("""
                INSERT INTO cure(tenant_id, case_id, run, cured_on, reason, value_date, position, past_due, total_due, collector)
                SELECT c.tenant_id, c.id, coalesce((SELECT max(r.number) FROM run r WHERE r.tenant_id = c.tenant_id AND r.business_date = c.closed_on), c.opened_run), c.closed_on,
                  CASE t.text WHEN 'refinanced' THEN 2 WHEN 'written off' THEN 4 ELSE 0 END, c.closed_on, c.closed_on, 0, 0, c.collector
                FROM collection_case c JOIN text_code t ON t.tenant_id = c.tenant_id AND t.code = c.close_reason
                WHERE c.state = 1 AND c.closed_on IS NOT NULL AND t.text IN ('cured', 'paid', 'refinanced', 'written off')
                """);
            migrationBuilder.Sql("UPDATE collection_case SET value_date = closed_on WHERE (tenant_id, id) IN (SELECT tenant_id, case_id FROM cure)");
            migrationBuilder.Sql("INSERT INTO case_holder(tenant_id, case_id, run, from_on, collector) SELECT tenant_id, id, opened_run, opened_on, collector FROM collection_case WHERE collector IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batch");

            migrationBuilder.DropTable(
                name: "batch_line");

            migrationBuilder.DropTable(
                name: "calendar_act");

            migrationBuilder.DropTable(
                name: "calendar_move");

            migrationBuilder.DropTable(
                name: "case_holder");

            migrationBuilder.DropTable(
                name: "cure");

            migrationBuilder.DropTable(
                name: "experiment_entry");

            migrationBuilder.DropTable(
                name: "firm_file");

            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropTable(
                name: "kept_simulation");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "offer_event");

            migrationBuilder.DropTable(
                name: "old_decision");

            migrationBuilder.DropTable(
                name: "override");

            migrationBuilder.DropTable(
                name: "parallel_time");

            migrationBuilder.DropTable(
                name: "placed_account");

            migrationBuilder.DropTable(
                name: "placed_payment");

            migrationBuilder.DropTable(
                name: "placement_event");

            migrationBuilder.DropTable(
                name: "plan_instalment");

            migrationBuilder.DropTable(
                name: "promise");

            migrationBuilder.DropTable(
                name: "rate");

            migrationBuilder.DropTable(
                name: "refused_step");

            migrationBuilder.DropTable(
                name: "run_gate");

            migrationBuilder.DropTable(
                name: "run_image");

            migrationBuilder.DropTable(
                name: "stage_passage");

            migrationBuilder.DropTable(
                name: "take_on");

            migrationBuilder.DropTable(
                name: "taken_case");

            migrationBuilder.DropTable(
                name: "version_comment");

            migrationBuilder.DropTable(
                name: "withdrawal");

            migrationBuilder.DropTable(
                name: "withdrawn_case");

            migrationBuilder.DropTable(
                name: "withdrawn_task");

            migrationBuilder.DropIndex(
                name: "ix_placement_case_id_is_silent",
                table: "placement");

            migrationBuilder.DropIndex(
                name: "ix_payment_account_id",
                table: "payment");

            migrationBuilder.DropIndex(
                name: "ix_outbox_taken_by_case_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_wrong_run_case_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_novelty_detail",
                table: "novelty");

            migrationBuilder.DropColumn(
                name: "ended_run",
                table: "task");

            migrationBuilder.DropColumn(
                name: "is_parallel",
                table: "run");

            migrationBuilder.DropColumn(
                name: "keeps_images",
                table: "run");

            migrationBuilder.DropColumn(
                name: "action_days",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "deletion_days",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "end_reason",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "ended_run",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "is_silent",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "rate",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "tail_days",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "term_ends",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "is_notice",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "taken_by",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "wrong_run",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "whole_amount",
                table: "novelty");

            migrationBuilder.DropColumn(
                name: "whole_kind",
                table: "novelty");

            migrationBuilder.DropColumn(
                name: "is_again",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "entry_past_due",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "entry_total_due",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "held_since",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "place",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "situation",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "stage_age",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "value_date",
                table: "collection_case");
        }
    }
}
