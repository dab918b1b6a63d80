using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
