using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CuresRatesPlacements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "kept_on",
                table: "promise",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "kept_paid",
                table: "promise",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "kept_run",
                table: "promise",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.AddColumn<bool>(
                name: "is_notice",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.CreateIndex(
                name: "ix_placement_case_id_is_silent",
                table: "placement",
                columns: new[] { "tenant_id", "case_id", "is_silent" },
                filter: "is_silent = 1 AND to_date IS NULL");

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
                name: "calendar_act");

            migrationBuilder.DropTable(
                name: "calendar_move");

            migrationBuilder.DropTable(
                name: "case_holder");

            migrationBuilder.DropTable(
                name: "cure");

            migrationBuilder.DropTable(
                name: "firm_file");

            migrationBuilder.DropTable(
                name: "placed_account");

            migrationBuilder.DropTable(
                name: "placed_payment");

            migrationBuilder.DropTable(
                name: "placement_event");

            migrationBuilder.DropTable(
                name: "rate");

            migrationBuilder.DropIndex(
                name: "ix_placement_case_id_is_silent",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "kept_on",
                table: "promise");

            migrationBuilder.DropColumn(
                name: "kept_paid",
                table: "promise");

            migrationBuilder.DropColumn(
                name: "kept_run",
                table: "promise");

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
                name: "is_silent",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "rate",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "tail_days",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "is_notice",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "is_again",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "entry_past_due",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "entry_total_due",
                table: "collection_case");
        }
    }
}
