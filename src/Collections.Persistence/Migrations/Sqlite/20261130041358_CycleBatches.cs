using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CycleBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ux_batch_strategy_number_due_on",
                table: "batch",
                columns: new[] { "tenant_id", "strategy_number", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_batch_line_case_id_seq",
                table: "batch_line",
                columns: new[] { "tenant_id", "case_id", "seq" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "batch");

            migrationBuilder.DropTable(
                name: "batch_line");
        }
    }
}
