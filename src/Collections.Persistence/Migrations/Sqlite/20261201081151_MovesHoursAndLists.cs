using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MovesHoursAndLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "choice",
                table: "migration",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "fact",
                table: "object_step",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "migrated_case",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_migrated_case", x => new { x.tenant_id, x.run, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "told_step",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    told_in = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_in = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_told_step", x => new { x.tenant_id, x.case_id, x.seq, x.run });
                });

            migrationBuilder.AddColumn<int>(
                name: "earliest_minute",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paid_at",
                table: "payment",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "call_list",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    past_due = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    due_minute = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_list", x => new { x.tenant_id, x.list, x.date, x.number, x.is_withdrawal });
                });

            migrationBuilder.CreateTable(
                name: "call_list_time",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    portfolio_id = table.Column<long>(type: "INTEGER", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    minute = table.Column<int>(type: "INTEGER", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: true),
                    files = table.Column<int>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    tried_at = table.Column<long>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_list_time", x => new { x.tenant_id, x.portfolio_id, x.date, x.minute });
                });

            migrationBuilder.CreateTable(
                name: "closed_number",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    feed = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closed_number", x => new { x.tenant_id, x.customer_id, x.number });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_list");

            migrationBuilder.DropTable(
                name: "call_list_time");

            migrationBuilder.DropTable(
                name: "closed_number");

            migrationBuilder.DropColumn(
                name: "paid_at",
                table: "payment");

            migrationBuilder.DropColumn(
                name: "earliest_minute",
                table: "outbox");

            migrationBuilder.DropTable(
                name: "migrated_case");

            migrationBuilder.DropTable(
                name: "told_step");

            migrationBuilder.DropColumn(
                name: "fact",
                table: "object_step");

            migrationBuilder.DropColumn(
                name: "choice",
                table: "migration");
        }
    }
}
