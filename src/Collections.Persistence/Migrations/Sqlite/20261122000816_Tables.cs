using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Tables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    first_feed = table.Column<long>(type: "INTEGER", nullable: false),
                    last_feed = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_reason = table.Column<long>(type: "INTEGER", nullable: true),
                    customer_print = table.Column<long>(type: "INTEGER", nullable: true),
                    f_product = table.Column<long>(type: "INTEGER", nullable: true),
                    f_currency = table.Column<long>(type: "INTEGER", nullable: true),
                    f_company = table.Column<long>(type: "INTEGER", nullable: true),
                    f_principal = table.Column<long>(type: "INTEGER", nullable: true),
                    f_interest = table.Column<long>(type: "INTEGER", nullable: true),
                    f_fees = table.Column<long>(type: "INTEGER", nullable: true),
                    f_costs = table.Column<long>(type: "INTEGER", nullable: true),
                    f_total_due = table.Column<long>(type: "INTEGER", nullable: true),
                    f_past_due = table.Column<long>(type: "INTEGER", nullable: true),
                    f_oldest_due_date = table.Column<long>(type: "INTEGER", nullable: true),
                    f_days_past_due = table.Column<long>(type: "INTEGER", nullable: true),
                    f_estimated = table.Column<long>(type: "INTEGER", nullable: true),
                    f_bucket = table.Column<long>(type: "INTEGER", nullable: true),
                    f_opened_on = table.Column<long>(type: "INTEGER", nullable: true),
                    f_region = table.Column<long>(type: "INTEGER", nullable: true),
                    f_customer_kind = table.Column<long>(type: "INTEGER", nullable: true),
                    f_total_risk = table.Column<long>(type: "INTEGER", nullable: true),
                    f_worst_bucket = table.Column<long>(type: "INTEGER", nullable: true),
                    f_number_of_products = table.Column<long>(type: "INTEGER", nullable: true),
                    f_contact_channels = table.Column<long>(type: "INTEGER", nullable: true),
                    attributes = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "attribute",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    scale = table.Column<int>(type: "INTEGER", nullable: false),
                    @protected = table.Column<bool>(name: "protected", type: "INTEGER", nullable: false),
                    readable = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attribute", x => new { x.tenant_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "collection_case",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    company = table.Column<long>(type: "INTEGER", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<long>(type: "INTEGER", nullable: true),
                    segment = table.Column<long>(type: "INTEGER", nullable: true),
                    queue = table.Column<long>(type: "INTEGER", nullable: true),
                    collector = table.Column<long>(type: "INTEGER", nullable: true),
                    opened_on = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_run = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<int>(type: "INTEGER", nullable: true),
                    close_reason = table.Column<long>(type: "INTEGER", nullable: true),
                    last_seq = table.Column<int>(type: "INTEGER", nullable: false),
                    variables = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ver = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collection_case", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_collection_case_state", "state IN (0, 1)");
                });

            migrationBuilder.CreateTable(
                name: "contact_point",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    consent = table.Column<int>(type: "INTEGER", nullable: false),
                    valid = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_point", x => new { x.tenant_id, x.customer_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "customer",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: true),
                    first_feed = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_customer", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "exclusion",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<long>(type: "INTEGER", nullable: false),
                    since_run = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusion", x => new { x.tenant_id, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "fact_change",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    feed = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    old = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_change", x => new { x.tenant_id, x.feed, x.account_id });
                });

            migrationBuilder.CreateTable(
                name: "feed",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows_read = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feed", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    effective_at = table.Column<long>(type: "INTEGER", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    applied_run = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "incident",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    path_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal", x => new { x.tenant_id, x.run, x.case_id, x.stage });
                });

            migrationBuilder.CreateTable(
                name: "lease",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    seen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lease", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "month_snapshot",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_month_snapshot", x => new { x.tenant_id, x.month, x.part });
                });

            migrationBuilder.CreateTable(
                name: "novelty",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    feed = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    detail = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_novelty", x => new { x.tenant_id, x.feed, x.account_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "operation",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operation", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    template = table.Column<long>(type: "INTEGER", nullable: false),
                    recipient = table.Column<long>(type: "INTEGER", nullable: true),
                    earliest = table.Column<int>(type: "INTEGER", nullable: true),
                    parameters = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.tenant_id, x.run, x.case_id, x.seq });
                    table.CheckConstraint("ck_outbox_state", "state BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "path",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    steps = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_path", x => new { x.tenant_id, x.version_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "payment",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    value_date = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<long>(type: "INTEGER", nullable: true),
                    feed = table.Column<long>(type: "INTEGER", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "placement",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    batch = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    from_date = table.Column<int>(type: "INTEGER", nullable: false),
                    to_date = table.Column<int>(type: "INTEGER", nullable: true),
                    firm = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "placement_batch",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    firm = table.Column<long>(type: "INTEGER", nullable: false),
                    firm_type = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    term_ends = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement_batch", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "portfolio",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portfolio", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "relation",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    other_customer_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relation", x => new { x.tenant_id, x.customer_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "rollup",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    element = table.Column<int>(type: "INTEGER", nullable: false),
                    segment = table.Column<long>(type: "INTEGER", nullable: false),
                    band = table.Column<int>(type: "INTEGER", nullable: false),
                    cases = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rollup", x => new { x.tenant_id, x.run, x.version_id, x.element, x.segment, x.band });
                });

            migrationBuilder.CreateTable(
                name: "run",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    business_date = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    last_feed = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    messages = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 0L),
                    settled_messages = table.Column<long>(type: "INTEGER", nullable: false, defaultValue: 0L),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    state_hash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run", x => new { x.tenant_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "run_part",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    first_subject = table.Column<long>(type: "INTEGER", nullable: false),
                    next_subject = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_run_part", x => new { x.tenant_id, x.run, x.stage, x.part });
                });

            migrationBuilder.CreateTable(
                name: "set_result",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_result", x => new { x.tenant_id, x.run, x.node, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "strategy",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strategy", x => new { x.tenant_id, x.number });
                    table.CheckConstraint("ck_strategy_number", "number BETWEEN 0 AND 4095");
                });

            migrationBuilder.CreateTable(
                name: "task",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<long>(type: "INTEGER", nullable: false),
                    queue = table.Column<long>(type: "INTEGER", nullable: true),
                    collector = table.Column<long>(type: "INTEGER", nullable: true),
                    due = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "text_code",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_code", x => new { x.tenant_id, x.code });
                });

            migrationBuilder.CreateTable(
                name: "token",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    flow = table.Column<int>(type: "INTEGER", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_token", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "transition",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    feed = table.Column<long>(type: "INTEGER", nullable: false),
                    company = table.Column<long>(type: "INTEGER", nullable: false),
                    product = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<long>(type: "INTEGER", nullable: false),
                    bucket_from = table.Column<int>(type: "INTEGER", nullable: false),
                    bucket_to = table.Column<int>(type: "INTEGER", nullable: false),
                    accounts = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_before = table.Column<long>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transition", x => new { x.tenant_id, x.feed, x.company, x.product, x.currency, x.bucket_from, x.bucket_to });
                });

            migrationBuilder.CreateTable(
                name: "posting",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    payment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    component = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posting", x => new { x.tenant_id, x.payment_id, x.line });
                    table.ForeignKey(
                        name: "FK_posting_payment_tenant_id_payment_id",
                        columns: x => new { x.tenant_id, x.payment_id },
                        principalTable: "payment",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "strategy_version",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    strategy_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strategy_version", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_strategy_version_strategy_tenant_id_strategy_number",
                        columns: x => new { x.tenant_id, x.strategy_number },
                        principalTable: "strategy",
                        principalColumns: new[] { "tenant_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_element",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_element", x => new { x.tenant_id, x.version_id, x.ordinal });
                    table.ForeignKey(
                        name: "FK_plan_element_strategy_version_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "strategy_version",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_file",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strategy_file", x => new { x.tenant_id, x.version_id, x.path });
                    table.ForeignKey(
                        name: "FK_strategy_file_strategy_version_tenant_id_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "strategy_version",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_account_portfolio_id_reference",
                table: "account",
                columns: new[] { "tenant_id", "portfolio_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_customer_reference",
                table: "customer",
                columns: new[] { "tenant_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_feed_name_position_sequence",
                table: "feed",
                columns: new[] { "tenant_id", "name", "position", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_account_id",
                table: "inbox",
                columns: new[] { "tenant_id", "account_id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ux_inbox_source_message_id",
                table: "inbox",
                columns: new[] { "tenant_id", "source", "message_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_placement_case_id",
                table: "placement",
                columns: new[] { "tenant_id", "case_id" },
                unique: true,
                filter: "to_date IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_placement_batch_run_version_id_node_firm",
                table: "placement_batch",
                columns: new[] { "tenant_id", "run", "version_id", "node", "firm" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_portfolio_name",
                table: "portfolio",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_run_portfolio_id_business_date_sequence",
                table: "run",
                columns: new[] { "tenant_id", "portfolio_id", "business_date", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_strategy_name",
                table: "strategy",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_strategy_version_strategy_number_version",
                table: "strategy_version",
                columns: new[] { "tenant_id", "strategy_number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_text_code_text",
                table: "text_code",
                columns: new[] { "tenant_id", "text" },
                unique: true);

            // One open case per subject and strategy: the subject and strategy are the id without its episode.
            migrationBuilder.Sql(
                "CREATE UNIQUE INDEX ux_case_open ON collection_case(tenant_id, id >> 11) WHERE state = 0");

            // How many cases each collector has is asked every night, and few cases have one: the index holds only those.
            migrationBuilder.Sql(
                "CREATE INDEX ix_case_collector ON collection_case(tenant_id, collector) WHERE collector IS NOT NULL AND state = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "attribute");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "collection_case");

            migrationBuilder.DropTable(
                name: "contact_point");

            migrationBuilder.DropTable(
                name: "customer");

            migrationBuilder.DropTable(
                name: "exclusion");

            migrationBuilder.DropTable(
                name: "fact_change");

            migrationBuilder.DropTable(
                name: "feed");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "incident");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "lease");

            migrationBuilder.DropTable(
                name: "month_snapshot");

            migrationBuilder.DropTable(
                name: "novelty");

            migrationBuilder.DropTable(
                name: "operation");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "path");

            migrationBuilder.DropTable(
                name: "placement");

            migrationBuilder.DropTable(
                name: "placement_batch");

            migrationBuilder.DropTable(
                name: "plan_element");

            migrationBuilder.DropTable(
                name: "portfolio");

            migrationBuilder.DropTable(
                name: "posting");

            migrationBuilder.DropTable(
                name: "relation");

            migrationBuilder.DropTable(
                name: "rollup");

            migrationBuilder.DropTable(
                name: "run");

            migrationBuilder.DropTable(
                name: "run_part");

            migrationBuilder.DropTable(
                name: "set_result");

            migrationBuilder.DropTable(
                name: "strategy_file");

            migrationBuilder.DropTable(
                name: "task");

            migrationBuilder.DropTable(
                name: "text_code");

            migrationBuilder.DropTable(
                name: "token");

            migrationBuilder.DropTable(
                name: "transition");

            migrationBuilder.DropTable(
                name: "payment");

            migrationBuilder.DropTable(
                name: "strategy_version");

            migrationBuilder.DropTable(
                name: "strategy");
        }
    }
}
