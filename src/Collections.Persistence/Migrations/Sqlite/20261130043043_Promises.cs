using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Promises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "value_date",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

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
                    paid = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promise", x => new { x.tenant_id, x.case_id, x.seq });
                    table.CheckConstraint("ck_promise_state", "state BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateIndex(
                name: "ix_payment_account_id",
                table: "payment",
                columns: new[] { "tenant_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_novelty_detail",
                table: "novelty",
                columns: new[] { "tenant_id", "detail" },
                filter: "kind = 32768");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promise");

            migrationBuilder.DropIndex(
                name: "ix_payment_account_id",
                table: "payment");

            migrationBuilder.DropIndex(
                name: "ix_novelty_detail",
                table: "novelty");

            migrationBuilder.DropColumn(
                name: "value_date",
                table: "collection_case");
        }
    }
}
