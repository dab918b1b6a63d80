using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
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
                name: "awaits_feeds",
                table: "run_gate",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "kept_at",
                table: "run_gate",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kept_by",
                table: "run_gate",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kept_reason",
                table: "run_gate",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "not_before",
                table: "run_gate",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "keeps_images",
                table: "run",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ended_run",
                table: "placement",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.AddColumn<long>(
                name: "released_run",
                table: "hold",
                type: "INTEGER",
                nullable: true);

            // What was held until now was held for its feeds.
            migrationBuilder.Sql("UPDATE run_gate SET awaits_feeds = 1 WHERE held_at IS NOT NULL AND released_at IS NULL");

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
                name: "ux_withdrawal_of_run",
                table: "withdrawal",
                columns: new[] { "tenant_id", "of_run" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "run_image");

            migrationBuilder.DropTable(
                name: "withdrawal");

            migrationBuilder.DropTable(
                name: "withdrawn_case");

            migrationBuilder.DropTable(
                name: "withdrawn_task");

            migrationBuilder.DropIndex(
                name: "ix_outbox_taken_by_case_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_wrong_run_case_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "ended_run",
                table: "task");

            migrationBuilder.DropColumn(
                name: "awaits_feeds",
                table: "run_gate");

            migrationBuilder.DropColumn(
                name: "kept_at",
                table: "run_gate");

            migrationBuilder.DropColumn(
                name: "kept_by",
                table: "run_gate");

            migrationBuilder.DropColumn(
                name: "kept_reason",
                table: "run_gate");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "run_gate");

            migrationBuilder.DropColumn(
                name: "keeps_images",
                table: "run");

            migrationBuilder.DropColumn(
                name: "ended_run",
                table: "placement");

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
                name: "released_run",
                table: "hold");
        }
    }
}
