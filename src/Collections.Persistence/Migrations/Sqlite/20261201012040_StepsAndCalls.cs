using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StepsAndCalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dialled_call",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    result = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    list = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    promise_date = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    feed = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: true),
                    minutes_after_payment = table.Column<int>(type: "INTEGER", nullable: true),
                    is_told = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dialled_call", x => new { x.tenant_id, x.account_id, x.at, x.reference });
                });

            migrationBuilder.CreateTable(
                name: "listed_call",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    past_due = table.Column<long>(type: "INTEGER", nullable: false),
                    listed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_in = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listed_call", x => new { x.tenant_id, x.list, x.date, x.case_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "object_step",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    from_state = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<long>(type: "INTEGER", nullable: false),
                    from_since = table.Column<int>(type: "INTEGER", nullable: true),
                    since = table.Column<int>(type: "INTEGER", nullable: true),
                    from_position = table.Column<int>(type: "INTEGER", nullable: false),
                    after_feed = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_object_step", x => new { x.tenant_id, x.case_id, x.seq });
                });

            migrationBuilder.CreateIndex(
                name: "ux_object_step_number",
                table: "object_step",
                columns: new[] { "tenant_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dialled_call");

            migrationBuilder.DropTable(
                name: "listed_call");

            migrationBuilder.DropTable(
                name: "object_step");
        }
    }
}
