using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Holds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "term_ends",
                table: "placement",
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
                    released_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold", x => new { x.tenant_id, x.customer_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ux_hold_number",
                table: "hold",
                columns: new[] { "tenant_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hold");

            migrationBuilder.DropColumn(
                name: "term_ends",
                table: "placement");

            migrationBuilder.DropColumn(
                name: "held_since",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "held_until",
                table: "collection_case");

            migrationBuilder.DropColumn(
                name: "place",
                table: "collection_case");
        }
    }
}
